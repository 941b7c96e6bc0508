package io.github.awsession.command.session;

import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.ValidatingCaller;
import io.github.awsession.command.session.SessionSelection.Place;
import io.github.awsession.command.session.view.ListedSession;
import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.command.session.view.SessionReader;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Lists the sessions of one service in one place. */
final class SessionListing {
    private static final String ID = "SessionId";

    private final SessionSelection selection;
    private final Place place;
    private final CallContext context;
    private final ServiceModel service;
    private final SdkOperationCaller caller;
    private final ValidatingCaller calls;

    SessionListing(CallContext everywhere, SessionSelection selection, Place place) {
        this.selection = selection;
        this.place = place;
        this.context = place.region().map(everywhere::in).orElse(everywhere);
        this.service = ModelLoader.load(place.kind().word());
        this.caller = context.caller(service);
        this.calls = context.calls(service, caller);
    }

    /**
     * Returns the sessions, oldest first.
     *
     * @throws io.github.awsession.error.AwsessionException when a request fails
     */
    List<ListedSession> fetch() {
        Operation list = list();
        calls.settle(list);
        String region = caller.location(list).region();
        List<ListedSession> found = new ArrayList<>();
        for (Value item : all(list)) {
            ListedSession summary = read(region, (Value.Structure) item);
            if (isWanted(summary)) {
                found.add(summary);
            }
        }
        List<ListedSession> detailed =
                place.kind() == SessionKind.SSM
                        ? found
                        : new Concurrently<ListedSession, ListedSession>(
                                        session -> detail(region, session))
                                .each(found);
        return detailed.stream().filter(this::isWanted).sorted(ORDER).toList();
    }

    /** Fetches all pages, including those of operations for which AWS CLI does not follow pages. */
    private List<Value> all(Operation list) {
        SequencedMap<String, Value> question = new LinkedHashMap<>(question().members());
        String token = place.kind() == SessionKind.EMR_SERVERLESS ? "nextToken" : "NextToken";
        List<Value> items = new ArrayList<>();
        boolean more = true;
        while (more) {
            Value.Structure page = calls.call(list, new Value.Structure(question));
            items.addAll(items(page));
            Value next = page.get(token);
            // A service that returns the same token twice would return it for ever.
            more =
                    next instanceof Value.Text(String text)
                            && !text.isEmpty()
                            && !isSame(question.get(token), text);
            if (next != null) {
                question.put(token, next);
            }
        }
        return items;
    }

    private static boolean isSame(@Nullable Value token, String text) {
        return token instanceof Value.Text(String before) && before.equals(text);
    }

    private static final Comparator<ListedSession> ORDER =
            Comparator.<ListedSession, Instant>comparing(
                            session -> session.started().orElse(Instant.MIN))
                    .thenComparing(session -> session.owner().id());

    private Operation list() {
        return LiveSession.operation(
                service, place.kind() == SessionKind.SSM ? "describe-sessions" : "list-sessions");
    }

    private Value.Structure question() {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        Optional<String> state = selection.stateOf(place.kind());
        switch (place.kind()) {
            case ATHENA -> {
                members.put("WorkGroup", new Value.Text(place.scope()));
                state.ifPresent(wanted -> members.put("StateFilter", new Value.Text(wanted)));
            }
            case EMR_SERVERLESS -> {
                members.put("applicationId", new Value.Text(place.scope()));
                state.ifPresent(
                        wanted ->
                                members.put(
                                        "states",
                                        new Value.Sequence(List.of(new Value.Text(wanted)))));
            }
            case SSM -> {
                boolean history = state.filter(SessionSelection::isHistory).isPresent();
                members.put("State", new Value.Text(history ? "History" : "Active"));
            }
        }
        return new Value.Structure(members);
    }

    private List<Value> items(Value.Structure answer) {
        String member = place.kind() == SessionKind.EMR_SERVERLESS ? "sessions" : "Sessions";
        return answer.get(member) instanceof Value.Sequence sequence ? sequence.items() : List.of();
    }

    private ListedSession read(String region, Value.Structure description) {
        return SessionReader.read(place.kind(), region, place.scope(), description);
    }

    private boolean isWanted(ListedSession session) {
        return selection
                .stateOf(place.kind())
                .map(state -> session.state().equals(state))
                .orElse(!session.isOver());
    }

    /** Fetches the full description of a session, because lists omit parts of it. */
    private ListedSession detail(String region, ListedSession summary) {
        Operation get = LiveSession.operation(service, "get-session");
        return read(region, calls.call(get, live(summary).name()));
    }

    /** Returns the session as an object on which operations can be called. */
    LiveSession live(ListedSession session) {
        SequencedMap<String, Value> named = new LinkedHashMap<>();
        if (place.kind() == SessionKind.EMR_SERVERLESS) {
            named.put("applicationId", new Value.Text(place.scope()));
            named.put("sessionId", new Value.Text(session.owner().id()));
        } else {
            named.put(ID, new Value.Text(session.owner().id()));
        }
        return new LiveSession(context, service, caller, new Value.Structure(named));
    }
}
