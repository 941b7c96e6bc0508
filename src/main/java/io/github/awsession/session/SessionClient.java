package io.github.awsession.session;

import io.github.awsession.datachannel.ChannelEnd;
import io.github.awsession.datachannel.ChannelSettings;
import io.github.awsession.datachannel.DataChannel;
import io.github.awsession.datachannel.handshake.ClientHandshake;
import io.github.awsession.datachannel.handshake.SessionType;
import io.github.awsession.datachannel.stream.StreamClock;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.RandomId;
import io.github.awsession.environment.SystemRandom;
import io.github.awsession.environment.signal.EndRequests;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.session.shell.ShellEnd;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Opens a session that has been started, connects it with the standard streams or with local ports,
 * and ends it. However this process is asked to end, the session ends with it.
 */
public final class SessionClient {
    private static final int DISCONNECTED = 255;
    private static final int MOST = 255;
    private static final int TERMINATE = 2;

    /** Is the status that the key Ctrl-\\ asks for. */
    private static final int QUIT = 131;

    private static final long GRACE_MILLISECONDS = 300;

    private final Environment environment;
    private final SessionBackend backend;
    private final LocalPort localPort;
    private final EndRequests signals;
    private final StatusLines lines;

    /**
     * Makes a client for one session.
     *
     * @param localPort the local end of a session with ports, which may be bound already
     * @param signals tells when the session has to end
     * @param lines shows what happens
     */
    public SessionClient(
            Environment environment,
            SessionBackend backend,
            LocalPort localPort,
            EndRequests signals,
            StatusLines lines) {
        this.environment = environment;
        this.backend = backend;
        this.localPort = localPort;
        this.signals = signals;
        this.lines = lines;
    }

    /**
     * Uses a session until it ends.
     *
     * @throws GeneralException when the data channel fails; the session is terminated then
     */
    public SessionOutcome run(SessionTicket ticket) {
        lines.starting(ticket.id());
        StreamClock clock =
                new StreamClock(
                        environment.clock(), () -> environment.sleeper().passed().toNanos());
        SessionEvents events = new SessionEvents(lines);
        try (DataChannel channel =
                DataChannel.open(
                        ticket.access(),
                        backend.lines(),
                        backend.resumption(),
                        new ChannelSettings(clock, RandomId::next),
                        events)) {
            return new Use(ticket, channel, events).run();
        }
    }

    /** Is the use of one session. */
    private final class Use {
        private final SessionTicket ticket;
        private final DataChannel channel;
        private final SessionEvents events;
        private boolean withPort;
        private boolean reported;
        private boolean endsByFlag;

        Use(SessionTicket ticket, DataChannel channel, SessionEvents events) {
            this.ticket = ticket;
            this.channel = channel;
            this.events = events;
        }

        SessionOutcome run() {
            int status;
            try {
                ClientHandshake handshake =
                        new ClientHandshake(
                                ticket.id(), ticket.target(), backend.keys(), new SystemRandom());
                Optional<SessionType> type = interruptibly(() -> channel.awaitStart(handshake));
                if (!handshake.sessionType().isKnown()) {
                    terminate();
                    return new SessionOutcome.UnknownType(handshake.sessionType().name());
                }
                if (type.isPresent() && !handshake.hasBegun() && ticket.needsHandshake()) {
                    channel.fail(
                            "The agent on the target is too old for the document "
                                    + ticket.document()
                                    + ".");
                }
                status = type.isPresent() ? use(type.get(), handshake) : ExitCode.OK.status();
            } catch (InterruptedByUserException interrupt) {
                return new SessionOutcome.Ended(interrupted(interrupt), false);
            } catch (AwsessionException failure) {
                terminate();
                throw failure;
            }
            int finalStatus = end(status);
            return new SessionOutcome.Ended(finalStatus, reported && finalStatus == status);
        }

        private int use(SessionType type, ClientHandshake handshake) {
            withPort = type.name().equals(SessionType.PORT);
            if (withPort) {
                endsByFlag = handshake.agentVersion().understandsTerminate();
                PortSession port =
                        new PortSession(
                                environment, channel, lines, ticket.id(), handshake, localPort);
                return interruptibly(port::run);
            }
            CommandSession command = new CommandSession(environment, channel, lines, events, type);
            signals.tellKeys(command::key);
            ShellEnd end = interruptibly(command::run);
            reported = end.status().isPresent();
            return reported ? exitStatus(end.status().getAsInt()) : status(end.reason());
        }

        /** Returns a status that fits a process here, and is 0 only for 0. */
        private static int exitStatus(int remote) {
            int low = remote & MOST;
            return low == 0 && remote != 0 ? MOST : low;
        }

        private static int status(ShellEnd.Reason reason) {
            return switch (reason) {
                case CHANNEL_CLOSED, OUTPUT_CLOSED -> ExitCode.OK.status();
                case LEFT, TERMINAL_LOST -> DISCONNECTED;
            };
        }

        private <T> T interruptibly(Callable<T> work) {
            return signals.interruptibly(() -> Interruptible.run(work));
        }

        /** Ends the session after a signal, and returns the exit status. */
        private int interrupted(InterruptedByUserException interrupt) {
            int told = signals.told().orElseThrow(() -> interrupt);
            boolean key = withPort && (told == ExitCode.INTERRUPTED.status() || told == QUIT);
            if (key) {
                lines.terminating();
            }
            terminate();
            if (key) {
                lines.exiting(ticket.id());
            }
            return key ? ExitCode.OK.status() : told;
        }

        /** Ends the session if it has not ended, and returns the exit status. */
        private int end(int status) {
            // A switch over types would have Java make a class while the user waits.
            ChannelEnd end = ended();
            if (end instanceof ChannelEnd.Closed(String text)) {
                return closed(text, status);
            }
            if (end instanceof ChannelEnd.Expired) {
                lines.expired(ticket.id());
                return DISCONNECTED;
            }
            terminate();
            if (end instanceof ChannelEnd.Failed(String reason)) {
                throw new GeneralException(reason);
            }
            lines.exiting(ticket.id());
            return status;
        }

        private int closed(String text, int status) {
            if (text.isEmpty()) {
                lines.exiting(ticket.id());
                return status;
            }
            lines.closed(ticket.id(), text);
            return status == 0 ? DISCONNECTED : status;
        }

        /** Returns how the channel has ended; when the user has left, it has not. */
        private ChannelEnd ended() {
            try {
                return channel.awaitEnd(0).orElse(new ChannelEnd.Left());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new ChannelEnd.Left();
            }
        }

        /**
         * Ends the session: by a word to the agent where agents understand it, and else by a call.
         * The second signal gives up.
         */
        private void terminate() {
            if (ended() instanceof ChannelEnd.Closed) {
                return;
            }
            try {
                signals.untilSecond(() -> Interruptible.run(this::endAtService));
            } catch (InterruptedByUserException _) {
                remains();
            } catch (AwsessionException failure) {
                remains();
                environment.streams().tell("awsession: " + failure.text() + '\n');
            }
        }

        private boolean endAtService() throws InterruptedException {
            if (endsByFlag) {
                // It waits where much is on its way already, on a connection that may be lost.
                Thread word = Thread.ofVirtual().start(this::tellAgent);
                Optional<ChannelEnd> end = channel.awaitEnd(GRACE_MILLISECONDS);
                word.interrupt();
                if (end.orElse(null) instanceof ChannelEnd.Closed) {
                    return true;
                }
            }
            backend.termination().run();
            return true;
        }

        private void tellAgent() {
            try {
                channel.flag(TERMINATE);
            } catch (InterruptedException _) {
                // A call ends the session then.
            }
        }

        private void remains() {
            environment
                    .streams()
                    .tell(
                            "awsession: the session may go on; this ends it: awsession ssm"
                                    + " terminate-session --session-id "
                                    + ticket.id()
                                    + '\n');
        }
    }
}
