package io.github.awsession.argument.yaml;

import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Gathers the members of a mapping: merged members come first, and the mapping's own members
 * override them; own keys are unique.
 */
final class YamlMapping {
    private final SequencedMap<String, Value> merged = new LinkedHashMap<>();
    private final SequencedMap<String, Value> own = new LinkedHashMap<>();
    private final List<Value> otherKeys = new ArrayList<>();
    private boolean keyTwice;

    /** Adds a member; a key that is not text is recorded and converted to text. */
    void put(Value key, Value value) {
        keyTwice |= own.put(PythonText.of(key), value) != null;
        if (!(key instanceof Value.Text)) {
            otherKeys.add(key);
        }
    }

    /** Adds the members of a mapping, or of several mappings, the first of which has precedence. */
    void merge(Value source, Map<Value.Structure, List<Value>> keysOfOthers)
            throws YamlSyntaxException {
        if (!merged.isEmpty()) {
            throw new YamlSyntaxException();
        }
        List<Value> sources =
                source instanceof Value.Sequence(List<Value> items) ? items : List.of(source);
        for (Value one : sources.reversed()) {
            if (!(one instanceof Value.Structure structure)) {
                throw new YamlSyntaxException();
            }
            merged.putAll(structure.members());
            otherKeys.addAll(keysOfOthers.getOrDefault(structure, List.of()));
        }
    }

    /**
     * Returns whether an own key occurs twice; as in AWS CLI, own keys may repeat where members
     * were merged.
     */
    boolean isInvalid() {
        return keyTwice && merged.isEmpty();
    }

    Value.Structure structure() {
        SequencedMap<String, Value> members = new LinkedHashMap<>(merged);
        members.putAll(own);
        return new Value.Structure(members);
    }

    List<Value> otherKeys() {
        return List.copyOf(otherKeys);
    }
}
