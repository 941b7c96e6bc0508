package io.github.awsession.client;

import io.github.awsession.environment.Secrets;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Parameters for people to read: what stands behind the name of a secret is masked. */
final class MaskedParameters {
    private MaskedParameters() {}

    static Value of(Value value) {
        return of("", value);
    }

    /** A value behind a name, or in a list behind it. */
    private static Value of(String name, Value value) {
        if (value instanceof Value.Structure(SequencedMap<String, Value> members)) {
            StructureBuilder shown = new StructureBuilder();
            boolean secret = isSecret(name);
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
        if (isSecret(name)) {
            return new Value.Text(Secrets.MASK);
        }
        return value instanceof Value.Text(String text)
                ? new Value.Text(masked(name, text))
                : value;
    }

    /** Properties of Spark and Hadoop have dots between their words. */
    private static boolean isSecret(String name) {
        return Secrets.isSecret(name.replace(".", ""));
    }

    private static String masked(String name, String text) {
        int query = Secrets.isUrl(name) ? text.indexOf('?') : -1;
        return query < 0 ? Secrets.mask(text) : text.substring(0, query + 1) + Secrets.MASK;
    }
}
