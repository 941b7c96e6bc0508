package io.github.awsession.command.help;

import java.util.List;
import java.util.Locale;

/**
 * A help page in the layout of a manual page: headings at the margin, text indented and folded to
 * 78 columns, one blank line between paragraphs.
 */
public final class Page {
    /** Where text below a heading starts. */
    public static final int BODY = 7;

    /** How much deeper the description of a thing starts than its name. */
    public static final int STEP = 4;

    public static final int WIDTH = 78;

    /** However deep the nesting, words get at least this much room. */
    private static final int LEAST = 24;

    private final StringBuilder text = new StringBuilder();
    private int headingEnd;

    /** The page's first line: the name at both ends. */
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

    /** An empty line, never two in a row or below a heading. */
    public Page blank() {
        int length = text.length();
        if (length > 1
                && length != headingEnd
                && !(text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n')) {
            text.append('\n');
        }
        return this;
    }

    /** One line as it is. */
    public Page line(int indent, String line) {
        text.repeat(' ', line.isEmpty() ? 0 : indent).append(line).append('\n');
        return this;
    }

    /** Lines as they are. */
    public Page lines(int indent, List<String> lines) {
        lines.forEach(line -> line(indent, line));
        return this;
    }

    /** Folded text; an empty line in it starts a paragraph. */
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

    /** One entry of a list. */
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
