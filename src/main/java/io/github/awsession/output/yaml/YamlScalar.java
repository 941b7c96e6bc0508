package io.github.awsession.output.yaml;

import java.util.Locale;

/**
 * Writes one text as a YAML scalar: plain when this form is read back as the same text, else in
 * single quotes, else in double quotes; the scalar is folded at spaces behind column 80.
 */
final class YamlScalar {
    private static final int BEST_WIDTH = 80;

    private final int[] text;
    private final YamlLines lines;
    private final int indent;
    private final boolean key;
    private final YamlScalarStyle style;

    /**
     * Makes a scalar to write.
     *
     * @param indent the column at which folded lines continue
     * @param key whether the text is the name of a member, which is never folded
     */
    YamlScalar(String text, YamlLines lines, int indent, boolean key) {
        this.text = text.codePoints().toArray();
        this.lines = lines;
        this.indent = indent;
        this.key = key;
        this.style = YamlScalarStyle.of(text, this.text, key);
    }

    static boolean hasLineBreak(String text) {
        return text.codePoints().anyMatch(YamlScalarStyle::isBreak);
    }

    void write() {
        switch (style) {
            case PLAIN -> plain();
            case SINGLE_QUOTED -> singleQuoted();
            case DOUBLE_QUOTED -> doubleQuoted();
        }
    }

    private void plain() {
        lines.startPlain();
        boolean spaces = false;
        for (int index = 0; index < text.length; index++) {
            boolean space = text[index] == ' ';
            if (space && !spaces && isFoldedAt(index)) {
                lines.indent(indent);
            } else if (space) {
                lines.put(' ');
            } else {
                lines.content(text[index]);
            }
            spaces = space;
        }
        lines.endScalar();
    }

    /** Returns whether the line is long enough to end at this single space. */
    private boolean isFoldedAt(int index) {
        return !key
                && lines.column() > BEST_WIDTH
                && !(index + 1 < text.length && text[index + 1] == ' ');
    }

    private void singleQuoted() {
        lines.indicator("'", true);
        boolean spaces = false;
        boolean breaks = false;
        for (int index = 0; index < text.length; index++) {
            int character = text[index];
            if (character == ' ') {
                boolean inside = index > 0 && index < text.length - 1;
                if (inside && !spaces && isFoldedAt(index)) {
                    lines.indent(indent);
                } else {
                    lines.put(' ');
                }
                spaces = true;
            } else if (YamlScalarStyle.isBreak(character)) {
                lineBreak(character, breaks);
                breaks = true;
            } else {
                if (breaks) {
                    lines.indent(indent);
                }
                lines.put(character == '\'' ? "'" : "");
                lines.content(character);
                spaces = false;
                breaks = false;
            }
        }
        if (breaks) {
            lines.indent(indent);
        }
        lines.indicator("'", false);
        lines.endScalar();
    }

    /**
     * Writes a line break, and doubles the first of several, because a single line break would be
     * read back as a space.
     */
    private void lineBreak(int character, boolean repeated) {
        if (!repeated && character == '\n') {
            lines.lineBreak();
        }
        if (character == '\n') {
            lines.lineBreak();
        } else {
            lines.lineBreak(character);
        }
        lines.continueScalar();
    }

    private void doubleQuoted() {
        lines.indicator("\"", true);
        boolean spaces = false;
        for (int index = 0; index < text.length; index++) {
            int character = text[index];
            if (YamlScalarStyle.isEscaped(character)) {
                lines.put(escape(character));
                spaces = false;
            } else if (character == ' ') {
                foldOrSpace(index, spaces);
                spaces = true;
            } else {
                lines.content(character);
                spaces = false;
            }
        }
        lines.indicator("\"", false);
        lines.endScalar();
    }

    private void foldOrSpace(int index, boolean spaces) {
        boolean inside = index > 0 && index < text.length - 1;
        if (!key && inside && !spaces && lines.column() > BEST_WIDTH) {
            lines.indent(indent);
            if (text[index + 1] == ' ') {
                lines.put("\\");
            }
        } else {
            lines.put(' ');
        }
    }

    private static String escape(int character) {
        return switch (character) {
            case 0 -> "\\0";
            case 0x07 -> "\\a";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case 0x0B -> "\\v";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            case 0x1B -> "\\e";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case 0x85 -> "\\N";
            case 0xA0 -> "\\_";
            case 0x2028 -> "\\L";
            case 0x2029 -> "\\P";
            default -> {
                String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
                int length = character <= 0xFF ? 2 : character <= 0xFFFF ? 4 : 8;
                String letter = length == 2 ? "x" : length == 4 ? "u" : "U";
                yield "\\" + letter + "0".repeat(length - digits.length()) + digits;
            }
        };
    }
}
