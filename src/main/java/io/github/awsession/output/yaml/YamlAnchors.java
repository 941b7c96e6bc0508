package io.github.awsession.output.yaml;

import io.github.awsession.python.CodePoints;
import io.github.awsession.value.Value;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The structures and lists that occur more than once in a tree, as a query can make them: {@code
 * [Tags,Tags]}.
 */
final class YamlAnchors {
    private final Map<Value, String> names = new IdentityHashMap<>();
    private final Map<Value, Boolean> met = new IdentityHashMap<>();
    private final Set<String> written = new HashSet<>();

    private YamlAnchors() {}

    static YamlAnchors in(Value tree) {
        YamlAnchors anchors = new YamlAnchors();
        anchors.visit(tree);
        return anchors;
    }

    /** Members in the order in which they are written, since the numbers follow it. */
    private void visit(Value value) {
        if (isShareable(value) && met.put(value, true) != null) {
            names.computeIfAbsent(
                    value,
                    _ ->
                            "id"
                                    + "0".repeat(names.size() < 9 ? 2 : names.size() < 99 ? 1 : 0)
                                    + (names.size() + 1));
            return;
        }
        if (value instanceof Value.Sequence sequence) {
            sequence.items().forEach(this::visit);
        } else if (value instanceof Value.Structure structure) {
            for (String name : CodePoints.sorted(structure.members().keySet())) {
                visit(structure.members().getOrDefault(name, Value.Null.NULL));
            }
        }
    }

    /**
     * The one constant among the empty structures is the same object in many places by accident.
     */
    private static boolean isShareable(Value value) {
        return !value.isScalar() && value != Value.Structure.EMPTY;
    }

    /** The anchor of a value; empty for one that occurs once. */
    String named(Value value) {
        return names.getOrDefault(value, "");
    }

    /** Whether it is written for the first time. */
    boolean isFirst(Value value) {
        return written.add(named(value));
    }
}
