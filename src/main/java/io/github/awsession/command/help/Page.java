package io.github.awsession.command.help;

import java.util.List;
import java.util.Locale;

/**
 * Builds a help page in the layout of a manual page: headings at the margin, text indented and
 * folded to 78 columns, one blank line between paragraphs.
 */
public final class Page {
    /** Sets the column at which text below a heading starts. */
    public static final int BODY = 7;

    /** Sets how many columns a description is indented below the name that it describes. */
    public static final int STEP = 4;

    public static final int WIDTH = 78;

    /** Sets the least number of columns that folded text gets, however deep the nesting. */
    private static final int LEAST = 24;

    private final StringBuilder text = new StringBuilder();
    private int headingEnd;

    /** Adds the first line of the page, which has the name at both ends. */
    public Page title(String name) {
        String word = name.toUpperCase(Locale.ROOT);
        text.append(word)
                .repeat(' ', Math.max(1, WIDTH - 2 * word.length()))
                .append(word)
                .append('\n');
        return this;
    }

    /** Starts a section. */
    public Page section(String heading) {
        blank();
        text.append(heading).append('\n');
        headingEnd = text.length();
        return this;
    }

    /** Adds an empty line, but never two in a row, nor one below a heading. */
    public Page blank() {
        int length = text.length();
        if (length > 1
                && length != headingEnd
                && !(text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n')) {
            text.append('\n');
        }
        return this;
    }

    /** Adds one indented line without folding it. */
    public Page line(int indent, String line) {
        text.repeat(' ', line.isEmpty() ? 0 : indent).append(line).append('\n');
        return this;
    }

    /** Adds indented lines without folding them. */
    public Page lines(int indent, List<String> lines) {
        lines.forEach(line -> line(indent, line));
        return this;
    }

    /** Adds folded text; an empty line in the text starts a paragraph. */
    public Page text(int indent, String paragraphs) {
        if (paragraphs.isBlank()) {
            return this;
        }
        boolean first = true;
        for (String paragraph : paragraphs.strip().split("\n\\s*\n", -1)) {
            if (!first) {
                blank();
            }
            first = false;
            fold(indent, paragraph, indent);
        }
        return this;
    }

    /** Adds one entry of a list. */
    public Page bullet(int indent, String entry) {
        text.repeat(' ', indent).append("o ");
        fold(0, entry, indent + 2);
        return this;
    }

    private void fold(int firstIndent, String paragraph, int indent) {
        int room = Math.max(LEAST, WIDTH - indent);
        int used = 0;
        for (String word : paragraph.strip().split("\\s+", -1)) {
            if (used > 0 && used + 1 + word.length() > room) {
                text.append('\n').repeat(' ', indent);
                used = 0;
            } else if (used > 0) {
                text.append(' ');
                used++;
            } else {
                text.repeat(' ', firstIndent);
            }
            text.append(word);
            used += word.length();
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
