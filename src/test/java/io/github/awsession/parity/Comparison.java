package io.github.awsession.parity;

import io.github.awsession.parity.Transcript.Expectation;
import io.github.awsession.parity.Transcript.ExpectedText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what a program did with what AWS CLI did. */
final class Comparison {
    private static final Pattern PROGRAM_NAME = Pattern.compile("\\bawsession\\b");
    private static final Pattern COMMENT =
            Pattern.compile("( # (?:\\[REQUIRED] )?)\\S.*$", Pattern.MULTILINE);
    private static final Pattern STACK_TRACE =
            Pattern.compile("^\\s+at [\\w.$/<>]+\\(|^Exception in thread", Pattern.MULTILINE);

    private final Transcript transcript;
    private final List<String> compare;
    private final Recording actual;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Transcript transcript, Recording actual) {
        this.transcript = transcript;
        this.compare = transcript.flags().compare();
        this.actual = actual;
    }

    /** What does not match, nothing when all is well. */
    static List<Difference> differences(Transcript transcript, Recording actual) {
        Comparison comparison = new Comparison(transcript, actual);
        comparison.run(transcript.expectation());
        return comparison.differences;
    }

    private void run(Expectation expected) {
        compare("exit", Integer.toString(expected.exit()), actual.exit());
        compareStream("stdout", expected.stdout(), withoutComments(actual.stdout()));
        compareStream("stderr", expected.stderr(), tidy(actual.stderr()));
        if (STACK_TRACE.matcher(actual.stderr()).find()) {
            differences.add(new Difference("stack trace", "none", actual.stderr()));
        }
        compare(
                "requests",
                JsonTree.canonical(expected.requests()),
                JsonTree.canonical(sent(actual.requests())));
        compare(
                "files",
                JsonTree.canonical(tree(expected.files())),
                JsonTree.canonical(tree(actual.files())));
    }

    /**
     * The requests without a made-up client token where AWS CLI sends none: with it, a lost answer
     * does not start a second session.
     */
    private static List<Object> sent(List<?> requests) {
        List<Object> sent = new ArrayList<>();
        for (Object request : requests) {
            Map<Object, Object> shown = new LinkedHashMap<>((Map<?, ?>) request);
            if (shown.get("body") instanceof Map<?, ?> body) {
                Map<Object, Object> members = new LinkedHashMap<>(body);
                members.remove("ClientRequestToken", "{uuid}");
                shown.put("body", members);
            }
            sent.add(shown);
        }
        return sent;
    }

    private void compare(String member, String expected, String got) {
        if (compare.contains(member) && !expected.equals(got)) {
            differences.add(new Difference(member, expected, got));
        }
    }

    private void compareStream(String member, ExpectedText expected, String got) {
        if (expected.isLoose()) {
            expected.parts().stream()
                    .filter(part -> !got.contains(part))
                    .forEach(
                            part ->
                                    differences.add(
                                            new Difference(member, "contains: " + part, got)));
            expected.pattern()
                    .filter(
                            pattern ->
                                    !Pattern.compile(pattern, Pattern.UNIX_LINES)
                                            .matcher(got)
                                            .find())
                    .ifPresent(
                            pattern ->
                                    differences.add(
                                            new Difference(member, "matches: " + pattern, got)));
            return;
        }
        boolean error = member.equals("stderr");
        String text = error ? tidy(expected.recorded().orElse("")) : expected.recorded().orElse("");
        boolean anyWords =
                error && transcript.flags().pythonSpecific() && text.isEmpty() == got.isEmpty();
        if (!anyWords) {
            compare(member, text, got);
        }
    }

    private String withoutComments(String text) {
        return transcript.flags().ownComments() ? COMMENT.matcher(text).replaceAll("$1...") : text;
    }

    /** Standard error with AWS CLI's name and without blanks that do not matter. */
    private static String tidy(String text) {
        return Arrays.stream(PROGRAM_NAME.matcher(text).replaceAll("aws").split("\n", -1))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\A\n+|\n+\\z", "");
    }

    private static Map<String, Object> tree(Map<String, Optional<String>> files) {
        Map<String, Object> tree = new LinkedHashMap<>();
        files.forEach((name, content) -> tree.put(name, content.orElse(null)));
        return tree;
    }
}
