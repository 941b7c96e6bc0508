package io.github.awsession.command;

/**
 * Quotes text as Python's {@code repr} does, since some of AWS CLI's messages show values that way.
 */
final class PythonText {
    private PythonText() {}

    static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        text.codePoints().forEach(character -> append(quoted, character, quote));
        return quoted.append(quote).toString();
    }

    private static void append(StringBuilder quoted, int character, char quote) {
        switch (character) {
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (character == quote) {
                    quoted.append('\\').append(quote);
                } else if (isPrintable(character)) {
                    quoted.appendCodePoint(character);
                } else {
                    escape(quoted, character);
                }
            }
        }
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }

    private static void escape(StringBuilder quoted, int character) {
        String digits = Integer.toHexString(character);
        if (character <= 0xff) {
            quoted.append("\\x").repeat('0', 2 - digits.length()).append(digits);
        } else if (character <= 0xffff) {
            quoted.append("\\u").repeat('0', 4 - digits.length()).append(digits);
        } else {
            quoted.append("\\U").repeat('0', 8 - digits.length()).append(digits);
        }
    }
}
