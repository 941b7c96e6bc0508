package io.github.awsession.waiting;

import io.github.awsession.client.Attempt;
import io.github.awsession.client.SingleAttempts;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A service whose thing goes through scripted states, one a look; the last one stays. The words
 * {@code throttled} and {@code broken} are failures that pass, {@code denied} is one that does not,
 * and {@code missing} is a session that Session Manager does not list.
 */
final class ScriptedService implements SingleAttempts {
    private static final List<String> ACTIVE = List.of("Connected", "Connecting", "Disconnected");

    private final WaitTarget target;
    private final Deque<String> script;
    final List<String> requests = new ArrayList<>();
    final List<Duration> limits = new ArrayList<>();

    ScriptedService(WaitTarget target, String script) {
        this.target = target;
        this.script = new ArrayDeque<>(List.of(script.split(" ")));
    }

    @Override
    public Attempt attempt(Operation operation, Value.Structure parameters, Duration limit) {
        requests.add(operation.name());
        limits.add(limit);
        String word = script.getFirst();
        boolean isElsewhere =
                parameters.get("State") instanceof Value.Text(String among)
                        && among.equals("Active")
                        && !ACTIVE.contains(word);
        boolean isFailure = List.of("throttled", "broken", "denied").contains(word);
        if (isElsewhere && !isFailure) {
            return new Attempt.Answered(list(List.of()));
        }
        if (script.size() > 1) {
            script.remove();
        }
        return switch (word) {
            case "throttled" ->
                    new Attempt.Refused(
                            new ServiceException("Rate exceeded", Value.Structure.EMPTY), true);
            case "broken" -> new Attempt.Refused(new GeneralException("No answer"), false);
            case "denied" -> throw new ServiceException("Access denied", Value.Structure.EMPTY);
            case "missing" -> new Attempt.Answered(list(List.of()));
            default -> new Attempt.Answered(described(word));
        };
    }

    private Value.Structure described(String state) {
        Value.Structure document = with(target.state(), state, Value.Structure.EMPTY);
        if (!target.reason().isEmpty()) {
            document = with(target.reason(), "because " + state, document);
        }
        return target.polls().getFirst().isSearch() ? list(List.of(document)) : document;
    }

    private static Value.Structure with(String path, String text, Value.Structure document) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(document.members());
        int dot = path.indexOf('.');
        if (dot < 0) {
            members.put(path, new Value.Text(text));
        } else {
            String name = path.substring(0, dot);
            Value.Structure inner =
                    members.get(name) instanceof Value.Structure there
                            ? there
                            : Value.Structure.EMPTY;
            members.put(name, with(path.substring(dot + 1), text, inner));
        }
        return new Value.Structure(members);
    }

    private static Value.Structure list(List<Value> sessions) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put("Sessions", new Value.Sequence(sessions));
        return new Value.Structure(members);
    }
}
