package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.ResultPage;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.SessionStore;
import io.github.awsession.emulator.service.TokenLedger;
import io.github.awsession.emulator.service.WireTime;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Implements Athena's operations on sessions. */
final class AthenaSessions {
    /** Limits the live sessions in one region, so that a runaway script cannot fill the memory. */
    static final int MAX_LIVE_SESSIONS = 1000;

    private static final String ONLY_NOTEBOOK_VERSION = "Athena notebook version 1";
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);
    private static final int DEFAULT_PAGE = 50;
    private static final int MAX_NOTEBOOK_PAGE = 10;

    private final SessionStore<AthenaSession> store;
    private final TokenLedger tokens;
    private final Clock clock;
    private final Timing timing;
    private final FaultInjector faults;

    AthenaSessions(SessionStore<AthenaSession> store, TokenLedger tokens, EmulatorContext context) {
        this.store = store;
        this.tokens = tokens;
        this.clock = context.clock();
        this.timing = context.timing();
        this.faults = context.faults();
    }

    Value.Structure start(Call call) throws ServiceFault {
        checkNotebook(call.parameters());
        ServiceFault mismatch = AthenaFault.invalid("Idempotent parameters do not match");
        return tokens.once("StartSession", call, mismatch, () -> startOnce(call));
    }

    private Value.Structure startOnce(Call call) throws ServiceFault {
        Instant now = clock.instant();
        AthenaSession session =
                store.addUnless(
                                call.region(),
                                () -> requested(call, now),
                                live -> !timeline(live).state(now).isOver(),
                                MAX_LIVE_SESSIONS)
                        .orElseThrow(
                                () ->
                                        AthenaFault.tooMany(
                                                "The region has "
                                                        + MAX_LIVE_SESSIONS
                                                        + " live sessions; terminate some first"));
        return new StructureBuilder()
                .put("SessionId", session.id())
                .put("State", timeline(session).state(now).name())
                .build();
    }

    private AthenaSession requested(Call call, Instant now) {
        return new AthenaSession(
                UUID.randomUUID().toString(),
                call.region(),
                now,
                call.parameters(),
                Optional.empty(),
                List.of(),
                faults.dooms(AthenaState.values()));
    }

    private static void checkNotebook(Parameters parameters) throws ServiceFault {
        Optional<String> version = parameters.text("NotebookVersion");
        if (version.isEmpty()) {
            return;
        }
        if (!version.get().equals(ONLY_NOTEBOOK_VERSION)) {
            throw AthenaFault.invalid("NotebookVersion can only be " + ONLY_NOTEBOOK_VERSION);
        }
        Parameters configs = parameters.inside("EngineConfiguration").inside("AdditionalConfigs");
        if (configs.text("NotebookId").isEmpty()) {
            throw AthenaFault.invalid("NotebookVersion needs a NotebookId in AdditionalConfigs");
        }
    }

    Value.Structure get(Call call) throws ServiceFault {
        return AthenaResponses.full(timeline(find(call)), clock.instant());
    }

    Value.Structure status(Call call) throws ServiceFault {
        AthenaSession session = find(call);
        return new StructureBuilder()
                .put("SessionId", session.id())
                .put("Status", AthenaResponses.status(timeline(session), clock.instant()))
                .build();
    }

    Value.Structure endpoint(Call call) throws ServiceFault {
        AthenaSession session = find(call);
        Instant now = clock.instant();
        AthenaState state = timeline(session).state(now);
        if (!state.isReady()) {
            throw AthenaFault.invalid(
                    "Session "
                            + session.id()
                            + " is in the state "
                            + state
                            + "; it has no endpoint");
        }
        return new StructureBuilder()
                .put(
                        "EndpointUrl",
                        "https://" + session.id() + "." + session.region() + ".athena.invalid:443")
                .put("AuthToken", UUID.randomUUID().toString())
                .put("AuthTokenExpirationTime", WireTime.of(now.plus(TOKEN_LIFETIME)))
                .build();
    }

    Value.Structure terminate(Call call) throws ServiceFault {
        Instant now = clock.instant();
        AthenaSession terminated =
                store.replace(
                        find(call),
                        session ->
                                timeline(session).state(now).isEnding()
                                        ? session
                                        : session.terminatedAt(now));
        return new StructureBuilder().put("State", timeline(terminated).state(now).name()).build();
    }

    Value.Structure list(Call call) throws ServiceFault {
        Instant now = clock.instant();
        String workGroup = call.parameters().requiredText("WorkGroup");
        Optional<String> filter = call.parameters().text("StateFilter");
        Predicate<AthenaSession> wanted =
                session ->
                        session.workGroup().equals(workGroup)
                                && filter.map(
                                                state ->
                                                        timeline(session)
                                                                .state(now)
                                                                .name()
                                                                .equals(state))
                                        .orElse(true);
        String question = "ListSessions " + workGroup + " " + filter.orElse("");
        ResultPage<AthenaSession> page = page(call, question, wanted, Integer.MAX_VALUE);
        return new StructureBuilder()
                .putTextIfPresent("NextToken", page.nextToken())
                .put(
                        "Sessions",
                        sequence(page, session -> AthenaResponses.summary(timeline(session), now)))
                .build();
    }

    Value.Structure listOfNotebook(Call call) throws ServiceFault {
        String notebook = call.parameters().requiredText("NotebookId");
        Predicate<AthenaSession> wanted =
                session -> session.notebookId().filter(notebook::equals).isPresent();
        ResultPage<AthenaSession> page =
                page(call, "ListNotebookSessions " + notebook, wanted, MAX_NOTEBOOK_PAGE);
        return new StructureBuilder()
                .put("NotebookSessionsList", sequence(page, AthenaResponses::ofNotebook))
                .putTextIfPresent("NextToken", page.nextToken())
                .build();
    }

    private ResultPage<AthenaSession> page(
            Call call, String question, Predicate<AthenaSession> wanted, int most)
            throws ServiceFault {
        int limit = Math.min(most, call.parameters().number("MaxResults").orElse(DEFAULT_PAGE));
        ResultPage.Source<AthenaSession> source =
                new ResultPage.Source<>(
                        question, store.newestFirst(call.region()), AthenaSession::id, wanted);
        return ResultPage.of(source, limit, call.parameters().text("NextToken"))
                .orElseThrow(() -> AthenaFault.invalid("NextToken is not one that this list gave"));
    }

    private static Value.Sequence sequence(
            ResultPage<AthenaSession> page, Function<AthenaSession, Value.Structure> view) {
        return new Value.Sequence(page.items().stream().<Value>map(view).toList());
    }

    private AthenaSession find(Call call) throws ServiceFault {
        String id = call.parameters().requiredText("SessionId");
        return store.find(call.region(), id).orElseThrow(() -> AthenaFault.notFound("Session", id));
    }

    private AthenaTimeline timeline(AthenaSession session) {
        return AthenaTimeline.of(session, timing);
    }
}
