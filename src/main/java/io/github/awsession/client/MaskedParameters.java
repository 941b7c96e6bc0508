package io.github.awsession.client;

import io.github.awsession.environment.text.Secrets;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Masks parameters for people to read: the value of a secret name is replaced. */
public final class MaskedParameters {
    private MaskedParameters() {}

    /** Returns a copy with masks in place of the secrets. */
    public static Value of(Value value) {
        return of("", value);
    }

    /** Masks the value of a name, or an item of a list that is the value of the name. */
    private static Value of(String name, Value value) {
        if (value instanceof Value.Structure(SequencedMap<String, Value> members)) {
            StructureBuilder shown = new StructureBuilder();
            boolean secret = Secrets.isSecret(name);
            members.forEach((inner, member) -> shown.put(inner, of(secret ? name : inner, member)));
            return shown.build();
        }
        if (value instanceof Value.Sequence(List<Value> items)) {
            List<Value> shown = new ArrayList<>(items.size());
            items.forEach(item -> shown.add(of(name, item)));
            return new Value.Sequence(shown);
        }
        if (value == Value.Null.NULL) {
            return value;
        }
        if (Secrets.isSecret(name)) {
            return new Value.Text(Secrets.MASK);
        }
        return value instanceof Value.Text(String text)
                ? new Value.Text(masked(name, text))
                : value;
    }

    private static String masked(String name, String text) {
        int query = Secrets.isUrl(name) ? text.indexOf('?') : -1;
        return query < 0 ? Secrets.mask(text) : text.substring(0, query + 1) + Secrets.MASK;
    }
}
