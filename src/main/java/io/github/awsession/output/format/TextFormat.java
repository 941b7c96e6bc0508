package io.github.awsession.output.format;

import io.github.awsession.error.GeneralException;
import io.github.awsession.output.sink.PieceWriter;
import io.github.awsession.python.CodePoints;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the {@code text} format: a line of tab-separated scalars for each structure, sorted by
 * their names; lists and structures inside follow on lines that begin with the member's name in
 * upper case.
 */
public final class TextFormat implements ValueFormat {
    @Override
    public void write(String title, Value value, PieceWriter out) {
        new Lines(out).value(value, null, null);
    }

    private record Lines(PieceWriter out) {
        /**
         * Writes one value.
         *
         * @param name the name of the member that holds the value
         * @param columns the names of the scalars to show, when the siblings of the value determine
         *     them
         */
        void value(Value value, @Nullable String name, @Nullable List<String> columns) {
            if (value instanceof Value.Structure structure) {
                structure(structure, name, columns);
            } else if (value instanceof Value.Sequence sequence) {
                sequence(sequence.items(), name);
            } else {
                out.write(PythonText.of(value));
                out.write("\n");
            }
        }

        private void sequence(List<Value> items, @Nullable String name) {
            if (items.stream().anyMatch(Value.Structure.class::isInstance)) {
                List<String> columns = columns(items);
                items.forEach(item -> value(item, name, columns));
                return;
            }
            List<Value> scalars = items.stream().filter(Value::isScalar).toList();
            if (!scalars.isEmpty()) {
                scalars(scalars, name);
            }
            items.stream()
                    .filter(item -> !item.isScalar())
                    .forEach(item -> value(item, name, null));
        }

        private static List<String> columns(List<Value> items) {
            Set<String> columns = new HashSet<>();
            for (Value item : items) {
                if (!(item instanceof Value.Structure(var members))) {
                    throw new GeneralException(
                            "The text format cannot show a list that mixes structures with others");
                }
                members.forEach(
                        (name, value) -> {
                            if (value.isScalar()) {
                                columns.add(name);
                            }
                        });
            }
            return CodePoints.sorted(columns);
        }

        private void scalars(List<Value> scalars, @Nullable String name) {
            if (name == null) {
                StringJoiner line = new StringJoiner("\t");
                scalars.forEach(scalar -> line.add(PythonText.of(scalar)));
                out.write(line.toString());
                out.write("\n");
                return;
            }
            String heading = name.toUpperCase(Locale.ROOT);
            scalars.forEach(scalar -> out.write(heading + "\t" + PythonText.of(scalar) + "\n"));
        }

        private void structure(
                Value.Structure structure, @Nullable String name, @Nullable List<String> columns) {
            List<String> cells = new ArrayList<>();
            Map<String, Value> others = new TreeMap<>(CodePoints.ORDER);
            others.putAll(structure.members());
            List<String> shown = columns == null ? scalarNames(others) : columns;
            for (String column : shown) {
                Value value = others.remove(column);
                cells.add(value == null ? "" : PythonText.of(value));
            }
            if (!cells.isEmpty()) {
                if (name != null) {
                    cells.addFirst(name.toUpperCase(Locale.ROOT));
                }
                out.write(String.join("\t", cells));
                out.write("\n");
            }
            others.forEach((member, value) -> value(value, member, null));
        }

        private static List<String> scalarNames(Map<String, Value> members) {
            Set<String> names = new TreeSet<>(CodePoints.ORDER);
            members.forEach(
                    (name, value) -> {
                        if (value.isScalar()) {
                            names.add(name);
                        }
                    });
            return List.copyOf(names);
        }
    }
}
