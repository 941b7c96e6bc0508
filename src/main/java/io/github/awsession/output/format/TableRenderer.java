package io.github.awsession.output.format;

import io.github.awsession.output.sink.EncodedOutput;
import io.github.awsession.output.sink.PieceWriter;

import java.util.List;
import java.util.function.IntSupplier;

/** Draws sections as a table of equal width, with the layout of AWS CLI. */
final class TableRenderer {
    private static final String CELL_COLOR = "\u001b[1m\u001b[34m";
    private static final String BORDER_COLOR = "\u001b[2m\u001b[33m";
    private static final int CELL_INDENT = 2;

    private final List<TableSection> sections;
    private final boolean colored;
    private final PieceWriter out;

    TableRenderer(List<TableSection> sections, boolean colored, PieceWriter out) {
        this.sections = sections;
        this.colored = colored;
        this.out = out;
    }

    void render(IntSupplier terminalWidth) {
        boolean upright = width(false) > terminalWidth.getAsInt();
        int width = width(upright);
        out.write("-".repeat(width) + "\n");
        for (TableSection section : sections) {
            render(shown(section, upright), width - 2 * section.depth());
        }
    }

    /** Returns a section as it is drawn; upright ones are made anew, because there may be many. */
    private static TableSection shown(TableSection section, boolean upright) {
        return upright ? section.upright() : section;
    }

    private int width(boolean upright) {
        int width = 0;
        for (TableSection section : sections) {
            width = Math.max(width, shown(section, upright).width());
        }
        return width;
    }

    private void render(TableSection section, int width) {
        if (!section.title().isEmpty()) {
            line(section, centered(section.title(), width, "|"));
            if (section.headers().isEmpty() && section.rows().isEmpty()) {
                line(section, "+" + dashes(width - 2) + "+");
            }
        }
        List<Integer> widths = section.columnWidths(width);
        if (!section.headers().isEmpty()) {
            line(section, border(widths));
            line(section, headers(section.headers(), widths));
        }
        if (!section.rows().isEmpty() && !widths.isEmpty()) {
            line(section, border(widths));
            section.rows().forEach(row -> line(section, row(row, widths)));
            line(section, border(widths));
        }
    }

    private void line(TableSection section, String line) {
        String edge = painted(BORDER_COLOR, "|").repeat(section.depth());
        out.write(edge);
        out.write(line);
        out.write(edge);
        out.write("\n");
    }

    private static String border(List<Integer> widths) {
        StringBuilder line = new StringBuilder("+");
        for (int column = 0; column < widths.size(); column++) {
            line.append(dashes(widths.get(column) - (column == 0 ? 2 : 1))).append('+');
        }
        return line.toString();
    }

    private static String headers(List<String> headers, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < Math.min(headers.size(), widths.size()); column++) {
            line.append(centered(headers.get(column), widths.get(column), column == 0 ? "|" : ""));
        }
        return line.toString();
    }

    private String row(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < Math.min(cells.size(), widths.size()); column++) {
            line.append(cell(cells.get(column), widths.get(column), column == 0 ? "|" : ""));
        }
        return line.toString();
    }

    private static String centered(String text, int width, String leftEdge) {
        int length = CharacterWidth.of(text);
        int left = Math.floorDiv(width, 2) - length / 2 - 1;
        int right = width - 1 - (leftEdge.length() + left + length);
        return leftEdge + spaces(left) + text + spaces(right) + "|";
    }

    private String cell(String text, int width, String leftEdge) {
        int length = CharacterWidth.of(text);
        int room = width - length - leftEdge.length() - 1;
        int indent = room >= CELL_INDENT ? CELL_INDENT : 0;
        return leftEdge + spaces(indent) + painted(CELL_COLOR, text) + spaces(room - indent) + "|";
    }

    private String painted(String color, String text) {
        return colored ? color + text + EncodedOutput.RESET : text;
    }

    private static String spaces(int count) {
        return " ".repeat(Math.max(0, count));
    }

    private static String dashes(int count) {
        return "-".repeat(Math.max(0, count));
    }
}
