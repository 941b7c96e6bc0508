package io.github.awsession.waiting;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Describes how a service is polled for the state of a target.
 *
 * @param operation the command name of the operation that is polled
 * @param among empty when the response itself describes the target; else the state of the sessions
 *     of Session Manager among which the target is searched
 */
public record Poll(String operation, String among) {
    /** Returns a poll whose response describes the target itself. */
    static Poll of(String operation) {
        return new Poll(operation, "");
    }

    /**
     * Returns a poll of {@code DescribeSessions}, whose response is a list that may hold the
     * target.
     */
    static Poll among(String state) {
        return new Poll("describe-sessions", state);
    }

    boolean isSearch() {
        return !among.isEmpty();
    }

    /** Returns the parameters of the first request. */
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
