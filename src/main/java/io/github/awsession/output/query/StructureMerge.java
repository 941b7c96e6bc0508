package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Merges the members of several structures into one structure. AWS CLI checks the type of the first
 * argument only; a further argument may also be a list of pairs or any other value that consists of
 * pairs.
 */
final class StructureMerge {
    private final SequencedMap<String, Value> members = new LinkedHashMap<>();

    private StructureMerge() {}

    static Value of(List<Value> values) {
        StructureMerge merge = new StructureMerge();
        values.forEach(merge::add);
        return new Value.Structure(merge.members);
    }

    private void add(Value value) {
        if (value instanceof Value.Structure(var others)) {
            members.putAll(others);
            return;
        }
        List<Value> pairs = parts(value);
        if (pairs == null) {
            throw new GeneralException(
                    "'" + ValueTypes.innerNameOf(value) + "' object is not iterable");
        }
        for (int index = 0; index < pairs.size(); index++) {
            addPair(pairs.get(index), index);
        }
    }

    private void addPair(Value pair, int index) {
        List<Value> parts = parts(pair);
        if (parts == null) {
            throw new GeneralException(
                    "cannot convert dictionary update sequence element #"
                            + index
                            + " to a sequence");
        }
        if (parts.size() != 2) {
            throw new GeneralException(
                    "dictionary update sequence element #"
                            + index
                            + " has length "
                            + parts.size()
                            + "; 2 is required");
        }
        members.put(name(parts.getFirst()), parts.getLast());
    }

    /** Returns the parts that a value consists of, or null when the value has no parts. */
    private static @Nullable List<Value> parts(Value value) {
        return switch (value) {
            case Value.Sequence(List<Value> items) -> items;
            case Value.Structure(var others) ->
                    others.keySet().stream().<Value>map(Value.Text::new).toList();
            case Value.Text(String text) ->
                    text.codePoints()
                            .mapToObj(Character::toString)
                            .<Value>map(Value.Text::new)
                            .toList();
            default -> null;
        };
    }

    private static String name(Value value) {
        if (value instanceof Value.Sequence || value instanceof Value.Structure) {
            throw new GeneralException("unhashable type: '" + ValueTypes.innerNameOf(value) + "'");
        }
        return PythonText.of(ScalarFunctions.json(value));
    }
}
