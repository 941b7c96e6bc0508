package io.github.awsession.output.format;

import io.github.awsession.error.GeneralException;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a title, an optional line of headers, and rows, which are added while a table is laid out.
 */
final class TableSection {
    private static final int PADDING = 4;
    private static final int BORDERS = 2;

    private final String title;
    private final int depth;
    private List<String> headers = List.of();
    // A table can have hundreds of thousands of sections, most of them with one row.
    private final List<List<String>> rows = new ArrayList<>(1);
    private int[] widths = new int[0];
    private int columns = -1;

    TableSection(String title, int depth) {
        this.title = title;
        this.depth = depth;
    }

    String title() {
        return title;
    }

    /** Returns the number of structures that this section is nested in. */
    int depth() {
        return depth;
    }

    List<String> headers() {
        return headers;
    }

    List<List<String>> rows() {
        return rows;
    }

    void addHeader(List<String> names) {
        widen(names);
        if (columns < 0) {
            columns = names.size();
        }
        headers = names;
    }

    void addRow(List<String> cells) {
        if (columns < 0) {
            columns = cells.size();
        }
        if (cells.size() != columns) {
            throw unequal(columns, cells.size());
        }
        rows.add(cells);
        widen(cells);
    }

    private static GeneralException unequal(int expected, int actual) {
        return new GeneralException(
                "Row should have " + expected + " elements, instead it has " + actual);
    }

    private void widen(List<String> cells) {
        if (widths.length == 0) {
            widths = new int[cells.size()];
        }
        if (cells.size() > widths.length) {
            throw unequal(widths.length, cells.size());
        }
        for (int column = 0; column < cells.size(); column++) {
            widths[column] = Math.max(widths[column], CharacterWidth.of(cells.get(column)));
        }
    }

    /**
     * Returns a section with one row for each header if this section has headers and only one row;
     * otherwise returns this section.
     */
    TableSection upright() {
        if (rows.size() != 1 || headers.isEmpty()) {
            return this;
        }
        TableSection upright = new TableSection(title, depth);
        List<String> row = rows.getFirst();
        for (int column = 0; column < Math.min(headers.size(), row.size()); column++) {
            upright.addRow(List.of(headers.get(column), row.get(column)));
        }
        return upright;
    }

    /** Returns the width that this section needs, borders included. */
    int width() {
        int content = BORDERS;
        for (int width : widths) {
            content += width + PADDING;
        }
        return Math.max(CharacterWidth.of(title) + BORDERS, content) + 2 * depth;
    }

    /** Returns the widths of the columns when they have this width in total. */
    List<Integer> columnWidths(int total) {
        int natural = 0;
        for (int width : widths) {
            natural += width + PADDING;
        }
        double scale = total / (double) natural;
        List<Integer> scaled = new ArrayList<>();
        int excess = -total;
        for (int width : widths) {
            int column = (int) Math.rint(scale * (width + PADDING));
            scaled.add(column);
            excess += column;
        }
        return scaled.isEmpty() ? scaled : adjusted(scaled, excess);
    }

    /**
     * Narrows the columns in turn from the left when their total width is too large; widens the
     * columns in turn from the right when it is too small.
     */
    private static List<Integer> adjusted(List<Integer> widths, int excess) {
        int step = excess > 0 ? -1 : 1;
        for (int count = 0; count < Math.abs(excess); count++) {
            int turn = count % widths.size();
            int column = excess > 0 ? turn : widths.size() - 1 - turn;
            widths.set(column, widths.get(column) + step);
        }
        return widths;
    }
}
