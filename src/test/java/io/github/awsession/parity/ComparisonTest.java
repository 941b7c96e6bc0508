package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comparison tells each member that differs, and nothing else. */
class ComparisonTest {
    private static final String FILE =
            """
            $ aws athena get-session

            -- exit 254 --
            -- stdout --
            first
            -- stderr --

            aws: [ERROR]: no
            -- request --
            POST /
            target: AmazonAthena.GetSession
            signed: A us-east-1 athena valid

            {"a": 1, "b": [2.0]}
            -- file home/log afterwards --
            seen
            -- no file home/other afterwards --
            """;
    private static final Recording SAME = recording(FILE);

    /** What a program gave that did exactly what the transcript says. */
    private static Recording recording(String file) {
        Transcript.Expectation expected = TranscriptReader.read("x", file).expectation();
        return new Recording(
                Integer.toString(expected.exit()),
                expected.stdout().recorded().orElse(""),
                expected.stderr().recorded().orElse(""),
                new ArrayList<>(expected.requests()),
                expected.files());
    }

    private static List<String> differing(String file, Recording actual) {
        return Comparison.differences(TranscriptReader.read("x", file), actual).stream()
                .map(Difference::member)
                .toList();
    }

    private static Recording changed(String member, String from, String to) {
        String file = FILE.replace(from, to);
        assertThat(file).as("a deliberate difference in " + member).isNotEqualTo(FILE);
        return recording(file);
    }

    @Test
    void findsNothingInTheSame() {
        assertThat(differing(FILE, SAME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "exit     | exit 254         | exit 255",
                "stdout   | first        | First",
                "stderr   | [ERROR]: no      | [ERROR]: yes",
                "requests | POST /           | PUT /",
                "requests | POST /           | POST /x",
                "requests | .GetSession      | .GetSessions",
                "requests | valid            | invalid",
                "requests | us-east-1 athena | us-east-2 athena",
                "requests | \"a\": 1         | \"a\": 1.0",
                "requests | \"b\": [2.0]     | \"b\": [2.0, null]",
                "files    | seen             | Seen",
                "files    | no file home     | file home",
            })
    void tellsADifferenceInEachMember(String member, String from, String to) {
        assertThat(differing(FILE, changed(member, from, to))).containsExactly(member);
    }

    @Test
    void tellsAnotherNumberOfAttempts() {
        assertThat(
                        differing(
                                FILE,
                                changed(
                                        "requests",
                                        "athena valid\n",
                                        "athena valid\nattempts: 2\n")))
                .containsExactly("requests");
    }

    @Test
    void tellsARequestTooManyAndOneMissing() {
        List<Object> twice = List.of(SAME.requests().getFirst(), SAME.requests().getFirst());

        assertThat(differing(FILE, withRequests(List.of()))).containsExactly("requests");
        assertThat(differing(FILE, withRequests(twice))).containsExactly("requests");
    }

    private static Recording withRequests(List<Object> requests) {
        return new Recording(SAME.exit(), SAME.stdout(), SAME.stderr(), requests, SAME.files());
    }

    @Test
    void comparesStandardOutputExactly() {
        assertThat(differing(FILE, changed("stdout", "first\n", "first \n")))
                .containsExactly("stdout");
    }

    @Test
    void readsTheProgramNameAsAwsAndOverlooksBlanksOnStandardError() {
        assertThat(differing(FILE, withStderr("awsession: [ERROR]: no \n\n"))).isEmpty();
        assertThat(differing(FILE, withStderr("awsessions: [ERROR]: no")))
                .containsExactly("stderr");
    }

    private static Recording withStderr(String text) {
        return new Recording(SAME.exit(), SAME.stdout(), text, SAME.requests(), SAME.files());
    }

    @Test
    void tellsAStackTraceWhereverStandardErrorIsNotCompared() {
        String file = "compare: exit\n\n" + FILE;

        assertThat(differing(file, withStderr("Exception in thread \"main\" java.lang.Error\n")))
                .containsExactly("stack trace");
        assertThat(differing(file, withStderr("oops\n\tat a.b.C.run(C.java:1)\n")))
                .containsExactly("stack trace");
    }

    @Test
    void comparesOnlyTheMembersThatCount() {
        Recording other = new Recording("1", "?", "?", List.of(), Map.of());

        assertThat(differing("compare: exit\n\n" + FILE, other)).containsExactly("exit");
        assertThat(differing("compare: stdout, requests\n\n" + FILE, other))
                .containsExactly("stdout", "requests");
    }

    @Test
    void takesAnyWordsForAPythonSpecificMessageButNotNone() {
        String file = "python-specific: yes\n\n" + FILE;

        assertThat(differing(file, withStderr("in other words"))).isEmpty();
        assertThat(differing(file, withStderr(" \n"))).containsExactly("stderr");
    }

    @Test
    void takesAnyWordsForASkeletonsCommentButWantsOne() {
        String file =
                "own-comments: yes\n\n$ aws x\n-- exit 0 --\n-- stdout --\nA: '' # [REQUIRED] ...\nB: 0 # ...\n";
        String same = "A: '' # [REQUIRED] Name.\nB: 0 # Number.\n";

        assertThat(differing(file, withStdout(same))).isEmpty();
        assertThat(differing(file, withStdout(same.replace("[REQUIRED] ", ""))))
                .containsExactly("stdout");
        assertThat(differing(file, withStdout(same.replace(" # Number.", ""))))
                .containsExactly("stdout");
        assertThat(differing(file, withStdout(same.replace("B: 0", "B: 1"))))
                .containsExactly("stdout");
    }

    private static Recording withStdout(String text) {
        return new Recording("0", text, "", List.of(), Map.of());
    }

    @Test
    void looksForPartsAndPatternsInsteadOfTheExactText() {
        String file =
                "compare: exit\n\n"
                        + FILE
                        + "-- stderr contains --\nneedle\n-- stdout matches --\n^f..st\\n$\n";

        assertThat(differing(file, withStderr("a needle there"))).isEmpty();
        assertThat(differing(file, withStderr("nothing"))).containsExactly("stderr");
        assertThat(differing(file.replace("^f..st", "^u..st"), withStderr("needle")))
                .containsExactly("stdout");
    }

    @Test
    void doesNotTakeAnAbsentFileForAnEmptyOne() {
        Recording empty =
                new Recording(
                        SAME.exit(),
                        SAME.stdout(),
                        SAME.stderr(),
                        SAME.requests(),
                        Map.of("home/log", Optional.of("seen\n"), "home/other", Optional.of("")));

        assertThat(differing(FILE, empty)).containsExactly("files");
    }
}
