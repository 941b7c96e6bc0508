package io.github.awsession.argument.yaml;

import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A mapping while it is read: merged members come first and give way to own ones; own keys are
 * unique.
 */
final class YamlMapping {
    private final SequencedMap<String, Value> merged = new LinkedHashMap<>();
    private final SequencedMap<String, Value> own = new LinkedHashMap<>();
    private final List<Value> otherKeys = new ArrayList<>();
    private boolean keyTwice;

    /** Adds a member; keys that are not text are remembered and spelled. */
    void put(Value key, Value value) {
        keyTwice |= own.put(PythonText.of(key), value) != null;
        if (!(key instanceof Value.Text)) {
            otherKeys.add(key);
        }
    }

    /** Adds the members of a mapping, or of several of which the first wins. */
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

    /** Own keys may repeat where something was merged, as AWS CLI lets them. */
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
