package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.channel.ChannelListener;
import io.github.awsession.emulator.document.Workload;
import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.Identity;
import io.github.awsession.emulator.service.RandomIds;
import io.github.awsession.emulator.service.ResultPage;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.SessionStore;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Implements the operations of Systems Manager on sessions. */
final class SsmSessions {
    /**
     * Limits the live sessions, so that a runaway script cannot fill the memory; the service has no
     * such limit.
     */
    static final int MAX_LIVE_SESSIONS = 1000;

    private static final int DEFAULT_PAGE = 50;
    private static final int ID_DIGITS = 17;

    private final SsmTargets targets;
    private final SsmDocuments documents;
    private final SessionStore<SsmSession> store;
    private final Clock clock;
    private final Timing timing;
    private final FaultInjector faults;
    private final DataChannels channels;

    SsmSessions(
            SsmTargets targets,
            SsmDocuments documents,
            EmulatorContext context,
            DataChannels channels) {
        this.channels = channels;
        this.targets = targets;
        this.documents = documents;
        this.clock = context.clock();
        this.timing = context.timing();
        this.faults = context.faults();
        this.store = new SessionStore<>(clock, session -> timeline(session).ended());
    }

    Value.Structure start(Call call) throws ServiceFault {
        channels.admit(call);
        String document = call.parameters().text("DocumentName").orElse(SsmDocuments.SHELL);
        String target = call.parameters().requiredText("Target");
        if (!documents.contains(document)) {
            throw SsmFault.noDocument(document);
        }
        if (!targets.isConnected(target)) {
            throw SsmFault.notConnected(target);
        }
        Workload workload = SsmDocuments.workload(document, call.parameters().inside("Parameters"));
        SsmSession session = added(call);
        return channels.open(call, session, workload, follow(session));
    }

    private SsmSession added(Call call) throws ServiceFault {
        Instant now = clock.instant();
        return store.addUnless(
                        call.region(),
                        () -> requested(call, now),
                        each -> timeline(each).status(now).isActive(),
                        MAX_LIVE_SESSIONS)
                .orElseThrow(
                        () ->
                                ServiceFault.common(
                                        400,
                                        "ThrottlingException",
                                        "The region has "
                                                + MAX_LIVE_SESSIONS
                                                + " active sessions"));
    }

    /** Keeps the state of a session to that of its data channel. */
    private ChannelListener follow(SsmSession session) {
        return new ChannelListener() {
            @Override
            public void opened() {
                change(session, SsmSession::served);
            }

            @Override
            public void ended() {
                Instant now = clock.instant();
                change(session, each -> terminated(each, now));
            }
        };
    }

    private void change(SsmSession session, SessionStore.Change<SsmSession> change) {
        try {
            if (store.find(session.region(), session.id()).isPresent()) {
                store.replace(session, change);
            }
        } catch (ServiceFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SsmSession terminated(SsmSession session, Instant now) {
        return timeline(session).status(now).isActive() ? session.terminatedAt(now) : session;
    }

    private SsmSession requested(Call call, Instant now) {
        return new SsmSession(
                Identity.USER + "-" + RandomIds.hexadecimal(ID_DIGITS),
                call.region(),
                now,
                call.parameters(),
                Optional.empty(),
                Optional.empty(),
                faults.dooms(SsmStatus.values()),
                false);
    }

    Value.Structure resume(Call call) throws ServiceFault {
        channels.admit(call);
        String id = call.parameters().requiredText("SessionId");
        Instant now = clock.instant();
        SsmSession known = store.find(call.region(), id).orElseThrow(() -> SsmFault.noSession(id));
        if (known.isServed() && !timeline(known).status(now).isActive()) {
            return DataChannels.over(id);
        }
        SsmSession resumed =
                store.replace(
                        known,
                        session -> {
                            if (!timeline(session).status(now).isActive()) {
                                throw SsmFault.noSession(id);
                            }
                            return session.resumedAt(now);
                        });
        return channels.reopen(call, resumed);
    }

    /** Ends a session if it exists; any other id is ignored. */
    Value.Structure terminate(Call call) throws ServiceFault {
        String id = call.parameters().requiredText("SessionId");
        Instant now = clock.instant();
        Optional<SsmSession> known = store.find(call.region(), id);
        if (known.isPresent()) {
            store.replace(known.get(), session -> terminated(session, now));
            channels.end(id);
        }
        return new StructureBuilder().put("SessionId", id).build();
    }

    Value.Structure describe(Call call) throws ServiceFault {
        Instant now = clock.instant();
        SsmSessionFilter filter = SsmSessionFilter.of(call.parameters());
        List<SsmSession> sessions = store.newestFirst(call.region());
        List<String> wanted = new ArrayList<>();
        for (SsmSession session : sessions) {
            if (filter.admits(session, timeline(session).status(now))) {
                wanted.add(session.id());
            }
        }
        ResultPage<SsmSession> page =
                ResultPage.of(
                                new ResultPage.Source<>(
                                        filter.question(),
                                        sessions,
                                        SsmSession::id,
                                        session -> wanted.contains(session.id())),
                                call.parameters().number("MaxResults").orElse(DEFAULT_PAGE),
                                call.parameters().text("NextToken"))
                        .orElseThrow(SsmFault::invalidToken);
        List<Value> shown =
                page.items().stream()
                        .<Value>map(session -> SsmResponses.session(timeline(session), now))
                        .toList();
        return new StructureBuilder()
                .put("Sessions", new Value.Sequence(shown))
                .putTextIfPresent("NextToken", page.nextToken())
                .build();
    }

    Value.Structure connection(Call call) {
        String target = call.parameters().requiredText("Target");
        return new StructureBuilder()
                .put("Target", target)
                .put("Status", targets.isConnected(target) ? "connected" : "notconnected")
                .build();
    }

    private SsmTimeline timeline(SsmSession session) {
        return SsmTimeline.of(session, timing);
    }
}
