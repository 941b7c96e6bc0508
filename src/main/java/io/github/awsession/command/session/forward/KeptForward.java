package io.github.awsession.command.session.forward;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.TargetWait;
import io.github.awsession.command.session.remote.Refusals;
import io.github.awsession.command.session.remote.RemoteSessions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.signal.EndRequests;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.session.LocalPort;
import io.github.awsession.session.SessionClient;
import io.github.awsession.session.SessionTicket;
import io.github.awsession.session.StatusLines;
import io.github.awsession.session.port.LastingListener;
import io.github.awsession.session.port.LocalAddress;
import io.github.awsession.session.port.LocalListener;

import java.io.InputStream;
import java.time.Duration;

/** Keeps a local port forwarded: when its session ends, it starts another one. */
final class KeptForward implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A session that lasted this long ended for no reason that lies in its start. */
    private static final Duration LASTING = Duration.ofMinutes(1);

    private final CallContext context;
    private final String target;
    private final LocalForward forward;
    private final boolean quiet;
    private final LastingListener listener;
    private boolean everOpened;
    private volatile String session = "";

    private KeptForward(
            CallContext context,
            String target,
            LocalForward forward,
            boolean quiet,
            LastingListener listener) {
        this.context = context;
        this.target = target;
        this.forward = forward;
        this.quiet = quiet;
        this.listener = listener;
    }

    /**
     * Binds the local port.
     *
     * @throws GeneralException when it is in use
     */
    static KeptForward bind(
            CallContext context, String target, LocalForward forward, boolean quiet) {
        LocalListener bound =
                LocalListener.bind(
                        LocalAddress.tcp(forward.address(), Integer.toString(forward.port())));
        return new KeptForward(context, target, forward, quiet, new LastingListener(bound));
    }

    int port() {
        return listener.listener().port();
    }

    String address() {
        return forward.address().isEmpty() ? LocalAddress.LOCALHOST : forward.address();
    }

    LocalForward forward() {
        return forward;
    }

    /** Returns the id of the latest session. */
    String session() {
        return session;
    }

    /** Returns where connections come from and where they lead. */
    String title() {
        return listener.listener().name() + " -> " + forward.destination(target);
    }

    /** Keeps the port forwarded until the end is requested. */
    void run(RemoteSessions sessions, TargetWait wait, Openings openings, EndRequests requests) {
        Sleeper sleeper = context.environment().sleeper();
        Duration pause = FIRST_PAUSE;
        try {
            while (requests.told().isEmpty()) {
                Duration begun = sleeper.passed();
                String reason = use(sessions, wait, openings, requests);
                if (requests.told().isEmpty()) {
                    pause =
                            sleeper.passed().minus(begun).compareTo(LASTING) < 0
                                    ? pause
                                    : FIRST_PAUSE;
                    tell(reason + "; another session is started");
                    sleep(pause, requests);
                    pause = doubled(pause);
                }
            }
        } catch (InterruptedByUserException interrupt) {
            context.environment().streams().tell(interrupt.consequence());
        } catch (AwsessionException failure) {
            fail(failure, openings);
        } catch (RuntimeException bug) {
            fail(new GeneralException("The forward failed: " + bug), openings);
        }
    }

    private void fail(AwsessionException failure, Openings openings) {
        listener.close();
        if (!openings.failed(failure)) {
            context.tell(title() + ": " + failure.text() + failure.consequence());
        }
    }

    /**
     * Uses one session until its end, and returns the reason of the end.
     *
     * @throws AwsessionException when it makes no sense to start another one
     */
    private String use(
            RemoteSessions sessions, TargetWait wait, Openings openings, EndRequests requests) {
        boolean isFirst = !everOpened;
        try {
            SessionTicket ticket =
                    requests.interruptibly(() -> start(sessions, wait, isFirst, requests));
            session = ticket.id();
            open(sessions, ticket, openings, requests);
        } catch (InterruptedByUserException interrupt) {
            throw interrupt;
        } catch (AwsessionException failure) {
            if (!everOpened || !Refusals.mayPass(failure)) {
                throw failure;
            }
            return failure.text();
        }
        if (!everOpened && requests.told().isEmpty()) {
            throw new GeneralException(
                    "The session for " + title() + " ended before it could be used.");
        }
        return "the session has ended";
    }

    private SessionTicket start(
            RemoteSessions sessions, TargetWait wait, boolean isFirst, EndRequests requests) {
        var parameters = forward.parameters(target, port());
        return isFirst
                ? wait.start(sessions.starter(), parameters, requests)
                : sessions.starter().start(parameters, requests);
    }

    private void open(
            RemoteSessions sessions,
            SessionTicket ticket,
            Openings openings,
            EndRequests requests) {
        Environment environment = context.environment();
        Streams streams = environment.streams();
        try (LocalPort local = LocalPort.of(listener, () -> opened(openings))) {
            var _ =
                    new SessionClient(
                                    environment.with(withoutData(streams)),
                                    sessions.backend(ticket),
                                    local,
                                    requests,
                                    StatusLines.ofTrouble(streams, quiet, title()))
                            .run(ticket);
        }
    }

    /** Returns streams that keep all words away from standard output. */
    private static Streams withoutData(Streams streams) {
        return new Streams(
                InputStream.nullInputStream(),
                streams.err(),
                streams.err(),
                false,
                false,
                streams.errTerminal(),
                streams.encoding());
    }

    private void opened(Openings openings) {
        if (everOpened) {
            tell("ready again");
        } else {
            everOpened = true;
            openings.opened();
        }
    }

    private void tell(String text) {
        if (!quiet) {
            context.tell(title() + ": " + text);
        }
    }

    private void sleep(Duration pause, EndRequests requests) {
        boolean _ =
                requests.interruptibly(
                        () -> {
                            try {
                                context.environment().sleeper().sleep(pause);
                                return true;
                            } catch (InterruptedException _) {
                                throw new InterruptedByUserException();
                            }
                        });
    }

    private static Duration doubled(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        listener.close();
    }
}
