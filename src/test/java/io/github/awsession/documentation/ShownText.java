package io.github.awsession.documentation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the output that a page shows with the output of a command, except for the parts that
 * differ in each run.
 */
final class ShownText {
    private static final String ANYTHING = "...";

    private static final List<Map.Entry<Pattern, String>> VARIABLE_PARTS =
            List.of(
                    Map.entry(
                            Pattern.compile(
                                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)"),
                            "(time)"),
                    Map.entry(
                            Pattern.compile(
                                    "\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b"),
                            "(id)"),
                    Map.entry(Pattern.compile("\\b(?=[a-z]*\\d)[a-z0-9]{16}\\b"), "(id)"),
                    Map.entry(Pattern.compile("127\\.0\\.0\\.1:\\d+"), "(port)"),
                    Map.entry(Pattern.compile(" *\\b\\d+ ms\\b"), " (time)"),
                    Map.entry(Pattern.compile("\\b(\\d+m)?\\d+s\\b"), "(time)"),
                    Map.entry(Pattern.compile("\\b\\d+\\.\\d+ DPU seconds"), "(usage)"),
                    Map.entry(Pattern.compile("(InMillis\": )\\d+"), "$1(time)"),
                    // The number of states that a wait shows depends on the times of its polls.
                    Map.entry(
                            Pattern.compile(
                                    "(?m)(^\\(time\\) (\\(id\\)|emulator-\\S+) [A-Za-z]+ \\(time\\)\n?)+"),
                            "(progress)\n"),
                    Map.entry(Pattern.compile("\\bemulator-\\p{XDigit}{17}\\b"), "(session)"));

    private ShownText() {}

    static boolean matches(String shown, String written) {
        String pattern =
                List.of(shape(shown).split(Pattern.quote(ANYTHING), -1)).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(shape(written)).matches();
    }

    /** Returns the text with names in place of its variable parts. */
    static String shape(String text) {
        // Terminals end their lines in another way.
        String shape = text.replace("\r\n", "\n").strip();
        for (Map.Entry<Pattern, String> part : VARIABLE_PARTS) {
            shape = part.getKey().matcher(shape).replaceAll(part.getValue());
        }
        return shape.strip();
    }
}
