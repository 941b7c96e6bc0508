package io.github.awsession.output.format;

import io.github.awsession.error.GeneralException;
import io.github.awsession.output.sink.PieceWriter;
import io.github.awsession.python.CodePoints;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

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
            if (hasStructure(items)) {
                List<String> columns = columns(items);
                for (Value item : items) {
                    value(item, name, columns);
                }
                return;
            }
            List<Value> scalars = new ArrayList<>();
            List<Value> others = new ArrayList<>();
            for (Value item : items) {
                (item.isScalar() ? scalars : others).add(item);
            }
            if (!scalars.isEmpty()) {
                scalars(scalars, name);
            }
            for (Value item : others) {
                value(item, name, null);
            }
        }

        private static boolean hasStructure(List<Value> items) {
            for (Value item : items) {
                if (item instanceof Value.Structure) {
                    return true;
                }
            }
            return false;
        }

        private static List<String> columns(List<Value> items) {
            Set<String> columns = new HashSet<>();
            for (Value item : items) {
                if (!(item instanceof Value.Structure structure)) {
                    throw new GeneralException(
                            "The text format cannot show a list that mixes structures with others");
                }
                addScalars(structure, columns);
            }
            return CodePoints.sorted(columns);
        }

        private static void addScalars(Value.Structure structure, Collection<String> names) {
            for (Map.Entry<String, Value> member : structure.members().entrySet()) {
                if (member.getValue().isScalar()) {
                    names.add(member.getKey());
                }
            }
        }

        private void scalars(List<Value> scalars, @Nullable String name) {
            if (name == null) {
                StringJoiner line = new StringJoiner("\t");
                for (Value scalar : scalars) {
                    line.add(PythonText.of(scalar));
                }
                out.write(line.toString());
                out.write("\n");
                return;
            }
            String heading = name.toUpperCase(Locale.ROOT);
            for (Value scalar : scalars) {
                out.write(heading + "\t" + PythonText.of(scalar) + "\n");
            }
        }

        private void structure(
                Value.Structure structure, @Nullable String name, @Nullable List<String> columns) {
            List<String> shown = columns == null ? scalarNames(structure) : columns;
            if (!shown.isEmpty()) {
                out.write(line(structure, name, shown));
                out.write("\n");
            }
            for (String other : others(structure, shown)) {
                value(structure.members().getOrDefault(other, Value.Null.NULL), other, null);
            }
        }

        private static String line(
                Value.Structure structure, @Nullable String name, List<String> shown) {
            StringBuilder line = new StringBuilder();
            if (name != null) {
                line.append(name.toUpperCase(Locale.ROOT)).append('\t');
            }
            for (String column : shown) {
                Value value = structure.get(column);
                line.append(value == null ? "" : PythonText.of(value)).append('\t');
            }
            line.setLength(line.length() - 1);
            return line.toString();
        }

        private static List<String> scalarNames(Value.Structure structure) {
            List<String> names = new ArrayList<>();
            addScalars(structure, names);
            names.sort(CodePoints.ORDER);
            return names;
        }

        /** Returns the names of the members that are not among the shown ones. */
        private static List<String> others(Value.Structure structure, List<String> shown) {
            List<String> others = new ArrayList<>();
            for (String name : structure.members().keySet()) {
                if (Collections.binarySearch(shown, name, CodePoints.ORDER) < 0) {
                    others.add(name);
                }
            }
            others.sort(CodePoints.ORDER);
            return others;
        }
    }
}
