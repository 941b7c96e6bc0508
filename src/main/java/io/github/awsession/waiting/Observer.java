package io.github.awsession.waiting;

import io.github.awsession.client.Attempt;
import io.github.awsession.client.SingleAttempts;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.SequencedMap;

/** Polls the state of one target. */
final class Observer {
    private static final String TOKEN = "NextToken";

    private final ServiceModel service;
    private final SingleAttempts attempts;
    private final WaitTarget target;
    private final Value.Structure parameters;

    Observer(
            ServiceModel service,
            SingleAttempts attempts,
            WaitTarget target,
            Value.Structure parameters) {
        this.service = service;
        this.attempts = attempts;
        this.target = target;
        this.parameters = parameters;
    }

    /** Polls once, with as many requests as that takes. */
    PollResult poll(Duration limit) {
        for (Poll poll : target.polls()) {
            PollResult result = ask(poll, limit);
            if (result != PollResult.Missing.MISSING) {
                return result;
            }
        }
        return PollResult.Missing.MISSING;
    }

    private PollResult ask(Poll poll, Duration limit) {
        Operation operation = Objects.requireNonNull(service.operation(poll.operation()));
        SequencedMap<String, Value> members = poll.parameters(parameters);
        while (true) {
            Attempt attempt = attempts.attempt(operation, new Value.Structure(members), limit);
            if (attempt instanceof Attempt.Refused(var failure, boolean throttled)) {
                return new PollResult.Trouble(failure, throttled);
            }
            Value.Structure response = ((Attempt.Answered) attempt).response();
            Value.Structure found = poll.isSearch() ? first(response) : response;
            if (found != null) {
                return seen(found);
            }
            // A page may be empty and still not be the last.
            if (!(response.get(TOKEN) instanceof Value.Text token) || token.value().isEmpty()) {
                return PollResult.Missing.MISSING;
            }
            members.put(TOKEN, token);
        }
    }

    private static Value.@Nullable Structure first(Value.Structure response) {
        boolean listed =
                response.get("Sessions") instanceof Value.Sequence sessions
                        && !sessions.items().isEmpty();
        return listed
                        && ((Value.Sequence) Objects.requireNonNull(response.get("Sessions")))
                                        .items()
                                        .getFirst()
                                instanceof Value.Structure session
                ? session
                : null;
    }

    private PollResult seen(Value.Structure document) {
        return new PollResult.Seen(
                document, text(document, target.state()), text(document, target.reason()));
    }

    private static String text(Value.Structure document, String path) {
        Value found = document;
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Value.Structure structure ? structure.get(name) : null;
        }
        return found instanceof Value.Text(String text) ? text : "";
    }
}
