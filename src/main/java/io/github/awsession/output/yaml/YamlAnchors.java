package io.github.awsession.output.yaml;

import io.github.awsession.python.CodePoints;
import io.github.awsession.value.Value;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Names the structures and lists that occur more than once in a tree, as a query such as {@code
 * [Tags,Tags]} can make them.
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

    /**
     * Visits members in the order in which they are written, because the numbers of the anchors
     * follow this order.
     */
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
     * Returns whether a repeated value gets an anchor; the constant for an empty structure does
     * not, because it is the same object in unrelated places.
     */
    private static boolean isShareable(Value value) {
        return !value.isScalar() && value != Value.Structure.EMPTY;
    }

    /** Returns the anchor of a value, or an empty text for a value that occurs once. */
    String named(Value value) {
        return names.getOrDefault(value, "");
    }

    /** Returns whether the value is written for the first time. */
    boolean isFirst(Value value) {
        return written.add(named(value));
    }
}
