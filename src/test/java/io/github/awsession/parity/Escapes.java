package io.github.awsession.parity;

/** Backslash escapes, as in a shell's {@code $'...'}. */
final class Escapes {
    private Escapes() {}

    static String resolve(String text) {
        StringBuilder resolved = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != '\\') {
                resolved.append(c);
                continue;
            }
            char kind = text.charAt(position++);
            int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
            resolved.append(
                    digits == 0
                            ? simple(kind)
                            : hexadecimal(text.substring(position, position + digits)));
            position += digits;
        }
        return resolved.toString();
    }

    private static char hexadecimal(String digits) {
        return (char) Integer.parseInt(digits, 16);
    }

    private static char simple(char kind) {
        return switch (kind) {
            case '\\', '\'' -> kind;
            case 'e' -> '\u001b';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw new IllegalArgumentException("unknown escape: \\" + kind);
        };
    }
}
