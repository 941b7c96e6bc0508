package io.github.awsession.argument;

import java.util.regex.Pattern;

/** The spellings of moments that are accepted: ISO 8601, RFC 1123 and seconds since 1970. */
final class MomentText {
    private static final Pattern ISO =
            Pattern.compile(
                    "\\d{4}(-\\d{1,2}(-\\d{1,2}([T"
                            + " ]\\d{1,2}(:\\d{2}(:\\d{2}([.,]\\d+)?)?)?\\s*(Z|[+-]\\d{2}(:?\\d{2})?)?)?)?)?");
    private static final Pattern BASIC =
            Pattern.compile("\\d{8}(T\\d{4,6}(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern INTERNET =
            Pattern.compile(
                    "([A-Z][a-z]{2}, )?\\d{1,2} [A-Z][a-z]{2} \\d{4}( \\d{2}:\\d{2}(:\\d{2})?("
                            + " (GMT|UTC|Z|[+-]\\d{4}))?)?");

    private MomentText() {}

    static boolean isMoment(String text) {
        return isNumber(text)
                || ISO.matcher(text).matches()
                || BASIC.matcher(text).matches()
                || INTERNET.matcher(text).matches();
    }

    private static boolean isNumber(String text) {
        try {
            return Moments.isInRange(Numbers.decimal(text));
        } catch (NumberSyntaxException _) {
            return false;
        }
    }
}
