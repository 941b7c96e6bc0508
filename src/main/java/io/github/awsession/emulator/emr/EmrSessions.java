package io.github.awsession.emulator.emr;

import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.RandomIds;
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

/** Implements the operations of EMR Serverless on sessions. */
final class EmrSessions {
    /** Is the service's quota of live sessions in one region. */
    static final int MAX_LIVE_SESSIONS = 25;

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);
    private static final int DEFAULT_PAGE = 50;
    private static final int ID_LENGTH = 16;
    private static final int AUTH_TOKEN_LENGTH = 64;

    private final EmrApplications applications;
    private final SessionStore<EmrSession> store;
    private final TokenLedger tokens;
    private final Clock clock;
    private final Timing timing;
    private final FaultInjector faults;

    EmrSessions(EmrApplications applications, EmulatorContext context) {
        this.applications = applications;
        this.clock = context.clock();
        this.timing = context.timing();
        this.faults = context.faults();
        this.store = new SessionStore<>(clock, session -> timeline(session).ended());
        this.tokens = new TokenLedger(clock, "clientToken");
    }

    Value.Structure start(Call call) throws ServiceFault {
        checkApplication(call);
        ServiceFault mismatch =
                EmrFault.conflict("The client token was used with other parameters before");
        return tokens.once("StartSession", call, mismatch, () -> startOnce(call));
    }

    private void checkApplication(Call call) throws ServiceFault {
        String id = call.parameters().requiredText("applicationId");
        switch (application(call)) {
            case SESSIONS -> {}
            case NO_SESSIONS ->
                    throw EmrFault.invalid(
                            "Interactive sessions are not enabled for the application " + id);
            case STOPPED ->
                    throw EmrFault.invalid(
                            "The application "
                                    + id
                                    + " is not in the state STARTED and has no auto-start");
        }
    }

    private Value.Structure startOnce(Call call) throws ServiceFault {
        Instant now = clock.instant();
        EmrSession session =
                store.addUnless(
                                call.region(),
                                () -> submitted(call, now),
                                each -> !timeline(each).state(now).isOver(),
                                MAX_LIVE_SESSIONS)
                        .orElseThrow(
                                () ->
                                        EmrFault.quota(
                                                "The account has "
                                                        + MAX_LIVE_SESSIONS
                                                        + " sessions that have not ended"));
        return EmrResponses.ids(session).put("arn", session.arn()).build();
    }

    private EmrSession submitted(Call call, Instant now) {
        return new EmrSession(
                RandomIds.alphanumeric(ID_LENGTH),
                call.region(),
                now,
                call.parameters(),
                Optional.empty(),
                Optional.empty(),
                faults.dooms(EmrState.values()));
    }

    Value.Structure get(Call call) throws ServiceFault {
        return new StructureBuilder()
                .put("session", EmrResponses.full(timeline(find(call)), clock.instant()))
                .build();
    }

    /**
     * Returns the endpoint. The request makes the session busy, as a client that connects would.
     */
    Value.Structure endpoint(Call call) throws ServiceFault {
        Instant now = clock.instant();
        EmrSession session = store.replace(find(call), each -> ready(each, now).usedAt(now));
        return EmrResponses.ids(session)
                .put(
                        "endpoint",
                        "https://"
                                + session.id()
                                + "."
                                + session.applicationId()
                                + "."
                                + session.region()
                                + ".emr-serverless.invalid:443")
                .put("authToken", RandomIds.alphanumeric(AUTH_TOKEN_LENGTH))
                .put("authTokenExpiresAt", WireTime.of(now.plus(TOKEN_LIFETIME)))
                .build();
    }

    private EmrSession ready(EmrSession session, Instant now) throws ServiceFault {
        EmrState state = timeline(session).state(now);
        if (!state.isReady()) {
            throw EmrFault.invalid(
                    "Session "
                            + session.id()
                            + " is in the state "
                            + state
                            + "; an endpoint needs IDLE or BUSY");
        }
        return session;
    }

    Value.Structure terminate(Call call) throws ServiceFault {
        Instant now = clock.instant();
        EmrSession session =
                store.replace(
                        find(call),
                        each ->
                                timeline(each).state(now).isEnding()
                                        ? each
                                        : each.terminatedAt(now));
        return EmrResponses.ids(session).build();
    }

    Value.Structure list(Call call) throws ServiceFault {
        application(call);
        Instant now = clock.instant();
        EmrSessionFilter filter = EmrSessionFilter.of(call.parameters());
        ResultPage.Source<EmrSession> source =
                new ResultPage.Source<>(
                        filter.question(),
                        store.newestFirst(call.region()),
                        EmrSession::id,
                        session -> filter.admits(session, timeline(session).state(now)));
        ResultPage<EmrSession> page =
                ResultPage.of(
                                source,
                                call.parameters().number("maxResults").orElse(DEFAULT_PAGE),
                                call.parameters().text("nextToken"))
                        .orElseThrow(() -> EmrFault.invalid("nextToken is not one this list gave"));
        List<Value> sessions =
                page.items().stream()
                        .<Value>map(session -> EmrResponses.summary(timeline(session), now))
                        .toList();
        return new StructureBuilder()
                .put("sessions", new Value.Sequence(sessions))
                .putTextIfPresent("nextToken", page.nextToken())
                .build();
    }

    private EmrApplication application(Call call) throws ServiceFault {
        String id = call.parameters().requiredText("applicationId");
        return applications.find(id).orElseThrow(() -> EmrFault.notFound("Application", id));
    }

    private EmrSession find(Call call) throws ServiceFault {
        application(call);
        String id = call.parameters().requiredText("sessionId");
        String applicationId = call.parameters().requiredText("applicationId");
        return store.find(call.region(), id)
                .filter(session -> session.applicationId().equals(applicationId))
                .orElseThrow(() -> EmrFault.notFound("Session", id));
    }

    private EmrTimeline timeline(EmrSession session) {
        return EmrTimeline.of(session, timing);
    }
}
