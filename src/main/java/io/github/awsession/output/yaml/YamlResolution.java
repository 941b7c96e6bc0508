package io.github.awsession.output.yaml;

import java.util.regex.Pattern;

/**
 * Determines which plain texts YAML reads as a type other than text, by the rules of YAML 1.2 with
 * the extensions that AWS CLI's library keeps: {@code 010}, {@code 1_000}, dates, {@code =} and
 * {@code <<}.
 */
final class YamlResolution {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?(?:[0-9_]+|0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+"
                            + "|[0-9][0-9_]*(?:\\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)"
                            + "|\\.[0-9_]+(?:[eE][-+][0-9]+)?)");
    private static final Pattern TIME =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}"
                            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
                            + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

    private YamlResolution() {}

    /** Returns whether the text needs quotes to stay a text. */
    static boolean isOtherType(String text) {
        return switch (text) {
            case "",
                    "~",
                    "null",
                    "Null",
                    "NULL",
                    "true",
                    "True",
                    "TRUE",
                    "false",
                    "False",
                    "FALSE",
                    "=",
                    "<<" ->
                    true;
            case "-.inf", "-.Inf", "-.INF", "+.inf", "+.Inf", "+.INF", ".inf", ".Inf", ".INF" ->
                    true;
            case ".nan", ".NaN", ".NAN" -> true;
            default -> isNumberOrTime(text);
        };
    }

    private static boolean isNumberOrTime(String text) {
        char first = text.charAt(0);
        boolean digit = first >= '0' && first <= '9';
        return (digit || first == '-' || first == '+' || first == '.')
                && (NUMBER.matcher(text).matches() || (digit && TIME.matcher(text).matches()));
    }
}
