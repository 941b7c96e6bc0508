package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.ResultPage;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.SessionStore;
import io.github.awsession.emulator.service.TokenLedger;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Implements Athena's operations on calculations. */
final class AthenaCalculations {
    /** Limits the calculations that a session keeps. */
    static final int MAX_CALCULATIONS = 1000;

    private static final int DEFAULT_PAGE = 50;

    private final SessionStore<AthenaSession> store;
    private final TokenLedger tokens;
    private final Clock clock;
    private final Timing timing;

    AthenaCalculations(
            SessionStore<AthenaSession> store, TokenLedger tokens, EmulatorContext context) {
        this.store = store;
        this.tokens = tokens;
        this.clock = context.clock();
        this.timing = context.timing();
    }

    /** Holds a calculation with its session, as they are at one point in time. */
    private record Found(AthenaTimeline session, CalculationTimeline timeline) {}

    Value.Structure start(Call call) throws ServiceFault {
        ServiceFault mismatch = AthenaFault.invalid("Idempotent parameters do not match");
        return tokens.once("StartCalculationExecution", call, mismatch, () -> startOnce(call));
    }

    private Value.Structure startOnce(Call call) throws ServiceFault {
        Parameters parameters = call.parameters();
        String code =
                parameters
                        .text("CodeBlock")
                        .or(() -> parameters.inside("CalculationConfiguration").text("CodeBlock"))
                        .orElseThrow(() -> AthenaFault.invalid("CodeBlock is missing"));
        Instant now = clock.instant();
        Calculation calculation =
                new Calculation(
                        UUID.randomUUID().toString(),
                        now,
                        code,
                        parameters.text("Description"),
                        Optional.empty());
        store.replace(
                session(call), session -> withRoom(ready(session, now), now).with(calculation));
        return new StructureBuilder()
                .put("CalculationExecutionId", calculation.id())
                .put("State", CalculationState.CREATING.name())
                .build();
    }

    private AthenaSession ready(AthenaSession session, Instant now) throws ServiceFault {
        AthenaState state = AthenaTimeline.of(session, timing).state(now);
        if (!state.isReady()) {
            throw AthenaFault.invalid(
                    "Session "
                            + session.id()
                            + " is in the state "
                            + state
                            + "; calculations need IDLE or BUSY");
        }
        return session;
    }

    /** Returns the session with fewer calculations than the limit: its oldest are forgotten. */
    private AthenaSession withRoom(AthenaSession session, Instant now) throws ServiceFault {
        if (session.calculations().size() < MAX_CALCULATIONS) {
            return session;
        }
        int old = AthenaTimeline.of(session, timing).forgettable(now);
        if (old == 0) {
            throw AthenaFault.tooMany(
                    "The session has " + MAX_CALCULATIONS + " calculations that wait or run");
        }
        return session.withoutFirst(old);
    }

    Value.Structure stop(Call call) throws ServiceFault {
        Instant now = clock.instant();
        Found found = find(call);
        String id = found.timeline().calculation().id();
        AthenaSession changed =
                store.replace(
                        found.session().session(),
                        session -> {
                            boolean over = timeline(session, id).state(now).isEnding();
                            return over
                                    ? session
                                    : session.change(id, calculation -> calculation.stoppedAt(now));
                        });
        return new StructureBuilder().put("State", timeline(changed, id).state(now).name()).build();
    }

    Value.Structure get(Call call) throws ServiceFault {
        Found found = find(call);
        return CalculationResponses.full(
                found.session().session(), found.timeline(), clock.instant());
    }

    Value.Structure code(Call call) throws ServiceFault {
        return new StructureBuilder()
                .put("CodeBlock", find(call).timeline().calculation().code())
                .build();
    }

    Value.Structure status(Call call) throws ServiceFault {
        Found found = find(call);
        Instant now = clock.instant();
        return new StructureBuilder()
                .put("Status", CalculationResponses.status(found.timeline(), now))
                .put(
                        "Statistics",
                        CalculationResponses.statistics(
                                found.session().session(), found.timeline(), now))
                .build();
    }

    Value.Structure list(Call call) throws ServiceFault {
        Instant now = clock.instant();
        AthenaSession session = session(call);
        Optional<String> filter = call.parameters().text("StateFilter");
        Predicate<CalculationTimeline> wanted =
                timeline ->
                        filter.map(state -> timeline.state(now).name().equals(state)).orElse(true);
        ResultPage.Source<CalculationTimeline> source =
                new ResultPage.Source<>(
                        "ListCalculationExecutions " + session.id() + " " + filter.orElse(""),
                        AthenaTimeline.of(session, timing).calculations().reversed(),
                        timeline -> timeline.calculation().id(),
                        wanted);
        int limit = call.parameters().number("MaxResults").orElse(DEFAULT_PAGE);
        ResultPage<CalculationTimeline> page =
                ResultPage.of(source, limit, call.parameters().text("NextToken"))
                        .orElseThrow(
                                () ->
                                        AthenaFault.invalid(
                                                "NextToken is not one that this list gave"));
        return new StructureBuilder()
                .putTextIfPresent("NextToken", page.nextToken())
                .put("Calculations", CalculationResponses.summaries(page.items(), now))
                .build();
    }

    private AthenaSession session(Call call) throws ServiceFault {
        String id = call.parameters().requiredText("SessionId");
        return store.find(call.region(), id).orElseThrow(() -> AthenaFault.notFound("Session", id));
    }

    private Found find(Call call) throws ServiceFault {
        String id = call.parameters().requiredText("CalculationExecutionId");
        AthenaSession session =
                store.newestFirst(call.region()).stream()
                        .filter(candidate -> candidate.holds(id))
                        .findFirst()
                        .orElseThrow(() -> AthenaFault.notFound("CalculationExecution", id));
        return new Found(AthenaTimeline.of(session, timing), timeline(session, id));
    }

    private CalculationTimeline timeline(AthenaSession session, String calculationId) {
        return AthenaTimeline.of(session, timing).calculations().stream()
                .filter(timeline -> timeline.calculation().id().equals(calculationId))
                .findFirst()
                .orElseThrow();
    }
}
