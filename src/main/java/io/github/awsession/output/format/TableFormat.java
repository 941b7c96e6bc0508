package io.github.awsession.output.format;

import io.github.awsession.error.GeneralException;
import io.github.awsession.output.sink.PieceWriter;
import io.github.awsession.python.CodePoints;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;

/**
 * Writes the {@code table} format: a section for each structure and each list of structures, with
 * nested sections indented. The scalars of a structure form one row, and its lists and structures
 * have sections of their own; both are sorted by name.
 */
public final class TableFormat implements ValueFormat {
    private final boolean colored;
    private final IntSupplier terminalWidth;

    public TableFormat(boolean colored, IntSupplier terminalWidth) {
        this.colored = colored;
        this.terminalWidth = terminalWidth;
    }

    @Override
    public void write(String title, Value value, PieceWriter out) {
        if (isShown(value)) {
            Sections sections = new Sections();
            sections.section(title, value, 0);
            new TableRenderer(sections.all, colored, out).render(terminalWidth);
        }
    }

    private static boolean isShown(Value value) {
        if (value instanceof Value.Structure(var members)) {
            return !members.isEmpty();
        }
        if (value instanceof Value.Sequence(List<Value> items)) {
            return !items.isEmpty();
        }
        if (value instanceof Value.Text(String text)) {
            return !text.isEmpty();
        }
        if (value instanceof Value.Integral integral) {
            return integral.value().signum() != 0;
        }
        if (value instanceof Value.Decimal(double number)) {
            return number != 0;
        }
        return value instanceof Value.Bool(boolean truth) ? truth : value != Value.Null.NULL;
    }

    /** Holds the sorted names of the scalar members and of the other members of structures. */
    private record Names(Set<String> scalars, Set<String> others) {
        static Names of(List<Value> structures) {
            Names names =
                    new Names(new TreeSet<>(CodePoints.ORDER), new TreeSet<>(CodePoints.ORDER));
            for (Value value : structures) {
                members(value)
                        .members()
                        .forEach(
                                (name, member) -> {
                                    (member.isScalar() ? names.scalars : names.others).add(name);
                                });
            }
            return names;
        }
    }

    /**
     * Returns a value as a structure; among structures without scalars, AWS CLI treats an empty
     * list or text as an empty structure.
     */
    private static Value.Structure members(Value value) {
        if (value instanceof Value.Structure structure) {
            return structure;
        }
        if (value instanceof Value.Sequence || value instanceof Value.Text) {
            if (!isShown(value)) {
                return Value.Structure.EMPTY;
            }
        }
        throw mixed();
    }

    private static GeneralException mixed() {
        return new GeneralException(
                "The table format cannot show a list that mixes structures with others");
    }

    private static final class Sections {
        private final List<TableSection> all = new ArrayList<>();

        void section(String title, Value value, int depth) {
            if (isShown(value)) {
                all.add(new TableSection(title, depth));
                content(title, value, depth);
            }
        }

        private void content(String title, Value value, int depth) {
            if (value instanceof Value.Structure structure) {
                structure(structure, depth);
            } else if (value instanceof Value.Sequence(List<Value> items)) {
                if (items.getFirst() instanceof Value.Structure) {
                    structures(title, items, depth);
                } else {
                    items.forEach(this::item);
                }
            }
        }

        private void item(Value item) {
            switch (item) {
                case Value.Sequence(List<Value> cells)
                        when cells.stream().allMatch(Value::isScalar) ->
                        row(cells);
                case Value.Structure(var members) ->
                        all.getLast().addRow(List.copyOf(members.keySet()));
                case Value.Sequence _ -> content("", item, 0);
                default -> row(List.of(item));
            }
        }

        private void row(List<Value> cells) {
            all.getLast().addRow(cells.stream().map(PythonText::of).toList());
        }

        private void structure(Value.Structure structure, int depth) {
            Names names = Names.of(List.of(structure));
            List<String> headers = List.copyOf(names.scalars());
            List<String> cells = cells(structure, headers);
            if (headers.size() == 1) {
                all.getLast().addRow(List.of(headers.getFirst(), cells.getFirst()));
            } else if (!headers.isEmpty()) {
                all.getLast().addHeader(headers);
                all.getLast().addRow(cells);
            }
            for (String name : names.others()) {
                section(name, structure.members().getOrDefault(name, Value.Null.NULL), depth + 1);
            }
        }

        private void structures(String title, List<Value> items, int depth) {
            Names names = Names.of(items);
            List<String> headers = List.copyOf(names.scalars());
            all.getLast().addHeader(headers);
            boolean first = true;
            for (Value item : items) {
                if (!first && !names.others().isEmpty()) {
                    all.add(new TableSection(title, depth));
                    all.getLast().addHeader(headers);
                }
                first = false;
                if (!headers.isEmpty() && !(item instanceof Value.Structure)) {
                    throw mixed();
                }
                Value.Structure structure = members(item);
                all.getLast().addRow(cells(structure, headers));
                for (String name : names.others()) {
                    section(
                            name,
                            structure.members().getOrDefault(name, Value.Null.NULL),
                            depth + 1);
                }
            }
        }

        private static List<String> cells(Value.Structure structure, List<String> names) {
            List<String> cells = new ArrayList<>(names.size());
            for (String name : names) {
                Value value = structure.get(name);
                cells.add(value == null ? "" : PythonText.of(value));
            }
            return cells;
        }
    }
}
