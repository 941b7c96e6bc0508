package io.github.awsession.waiting;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * How to ask a service for a thing.
 *
 * @param operation the command name of the operation that is polled
 * @param among empty when the answer itself describes the thing; else the state of the sessions of
 *     Session Manager among which it is looked for
 */
public record Inquiry(String operation, String among) {
    /** The operation answers with the thing itself. */
    static Inquiry of(String operation) {
        return new Inquiry(operation, "");
    }

    /** {@code DescribeSessions} answers with a list that holds it or not. */
    static Inquiry among(String state) {
        return new Inquiry("describe-sessions", state);
    }

    boolean isSearch() {
        return !among.isEmpty();
    }

    /** The parameters of the first request. */
    public SequencedMap<String, Value> parameters(Value.Structure thing) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        if (!isSearch()) {
            members.putAll(thing.members());
            return members;
        }
        StructureBuilder filter = new StructureBuilder();
        filter.put("key", "SessionId");
        Value id = thing.get("SessionId");
        if (id != null) {
            filter.put("value", id);
        }
        members.put("State", new Value.Text(among));
        members.put("Filters", new Value.Sequence(List.of(filter.build())));
        return members;
    }
}
