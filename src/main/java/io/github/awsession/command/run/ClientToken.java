package io.github.awsession.command.run;

import io.github.awsession.environment.RandomId;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Adds the token by which a service recognizes a repeated request, so that a repeated request does
 * not start a second session. AWS CLI leaves it out for Athena. The token is made here, and not by
 * the SDK, because messages name it.
 */
public final class ClientToken {
    private ClientToken() {}

    /** Returns the parameters with a token if the operation takes one and none was given. */
    public static Value.Structure in(
            ServiceModel service, Operation operation, Value.Structure parameters) {
        for (Member member : service.input(operation).members()) {
            if (member.idempotencyToken() && parameters.get(member.name()) == null) {
                SequencedMap<String, Value> members = new LinkedHashMap<>(parameters.members());
                members.put(member.name(), new Value.Text(RandomId.next()));
                return new Value.Structure(members);
            }
        }
        return parameters;
    }
}
