package io.github.awsession.datachannel;

import io.github.awsession.datachannel.handshake.ClientHandshake;
import io.github.awsession.datachannel.handshake.DecryptionException;
import io.github.awsession.datachannel.handshake.Encryption;
import io.github.awsession.datachannel.handshake.SessionType;
import io.github.awsession.datachannel.handshake.document.HandshakeComplete;
import io.github.awsession.datachannel.handshake.document.MalformedDocumentException;
import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.stream.ReliableStream;
import io.github.awsession.datachannel.stream.StreamClock;
import io.github.awsession.datachannel.stream.StreamRole;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Is the client's side of a Session Manager session.
 *
 * <pre>{@code
 * try (DataChannel channel = DataChannel.open(access, opener, resumption, settings, events)) {
 *     Optional<SessionType> session = channel.awaitStart(handshake);
 *     channel.consume((type, bytes) -> show(type, bytes));
 *     channel.send(bytes, 0, bytes.length);
 *     ChannelEnd end = channel.awaitEnd();
 * }
 * }</pre>
 *
 * <p>A lost connection is opened again for as long as the session may live. Nothing is lost or
 * doubled by that. Two threads work for a channel until it is closed.
 */
public final class DataChannel implements AutoCloseable {
    private static final int PAYLOAD = 1024;
    private static final long SILENT_SECONDS = 30;
    private static final long MUTE_SECONDS = 60;
    private static final long UNANSWERED = TimeUnit.MINUTES.toNanos(5);

    private final StreamClock clock;
    private final ChannelEvents events;
    private final ChannelState state = new ChannelState();
    private final Vitals vitals;
    private final ReliableStream stream;
    private final LineLoop lines;
    private final long opened;
    private final List<Thread> threads = new ArrayList<>();
    private final Deliveries deliveries = new Deliveries(state, this::check, this::end);
    private boolean toldSilence;

    private DataChannel(Connecting connecting, ChannelSettings settings, ChannelEvents events) {
        this.clock = settings.clock();
        this.events = events;
        this.vitals = new Vitals(clock);
        this.opened = clock.now();
        this.stream = new ReliableStream(StreamRole.CLIENT, settings.window(), clock, deliveries);
        this.lines = new LineLoop(connecting, stream, state, events, clock, vitals, this::end);
    }

    /**
     * Begins to open a data channel.
     *
     * @param access what StartSession has returned
     * @param opener opens connections
     * @param resumption gets new access when a connection is lost
     */
    public static DataChannel open(
            StreamAccess access,
            LineOpener opener,
            Resumption resumption,
            ChannelSettings settings,
            ChannelEvents events) {
        DataChannel channel =
                new DataChannel(
                        new Connecting(access, opener, resumption, settings), settings, events);
        channel.start("data channel", channel.lines::run);
        channel.start("data channel sender", channel.stream::work);
        return channel;
    }

    /** Is work that an interrupt ends. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private void start(String name, Work work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> run(work)));
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (InterruptedException _) {
            end(new ChannelEnd.Left());
        } catch (RuntimeException | Error problem) {
            end(new ChannelEnd.Failed("The data channel failed: " + problem));
        }
    }

    private void check() {
        vitals.beat();
        events.beat();
        checkDeadlines();
        // The channel ends when everything that came before has been delivered.
        String output = state.closed(stream.isHolding());
        if (output != null) {
            end(new ChannelEnd.Closed(output));
        }
    }

    private void checkDeadlines() {
        if (!state.isStarted() && lines.isConnected()) {
            long waited = TimeUnit.NANOSECONDS.toSeconds(clock.now() - opened);
            if (waited >= MUTE_SECONDS) {
                fail("The session did not begin within a minute.");
            } else if (waited >= SILENT_SECONDS && !toldSilence) {
                toldSilence = true;
                events.silent(SILENT_SECONDS);
            }
        }
        if (stream.age() > UNANSWERED && vitals.age() > UNANSWERED && !stream.isPaused()) {
            fail("The session has not answered for 5 minutes.");
        }
    }

    /**
     * Waits until the session is ready for use.
     *
     * @return the type of the session, which may be one that this client does not know; empty when
     *     the channel has ended before
     */
    public Optional<SessionType> awaitStart(ClientHandshake handshake) throws InterruptedException {
        while (true) {
            Optional<Message> document = state.awaitDocument();
            if (state.hasEnded()) {
                return Optional.empty();
            }
            if (document.isEmpty() || answer(document.get(), handshake)) {
                state.started();
                return Optional.of(handshake.sessionType());
            }
        }
    }

    /** Answers a document of the handshake; returns whether that was the last one. */
    private boolean answer(Message document, ClientHandshake handshake)
            throws InterruptedException {
        byte[] payload = document.payload();
        try {
            switch (document.payloadType()) {
                case HANDSHAKE_REQUEST ->
                        send(PayloadType.HANDSHAKE_RESPONSE, handshake.respond(payload));
                case CHALLENGE_REQUEST ->
                        send(PayloadType.CHALLENGE_RESPONSE, handshake.prove(payload));
                default -> {
                    deliveries.encrypted(handshake.encryption().orElse(null));
                    String greeting = HandshakeComplete.of(payload).customerMessage();
                    if (!greeting.isEmpty()) {
                        events.greeted(greeting);
                    }
                    return true;
                }
            }
        } catch (MalformedDocumentException | DecryptionException problem) {
            fail("The handshake of the session failed: " + problem.getMessage() + ".");
        }
        return false;
    }

    private void send(PayloadType type, byte[] payload) throws InterruptedException {
        var _ = stream.send(type, List.of(payload));
    }

    /**
     * Hands what arrives, and what has arrived already, to a consumer. The channel does not end
     * before the consumer has taken everything.
     */
    public void consume(OutputConsumer next) {
        state.consumed(true);
        deliveries.to(next);
        stream.ready();
    }

    /** Does the same, but the channel may end before the consumer has taken everything. */
    public void offer(OutputConsumer next) {
        state.consumed(false);
        deliveries.to(next);
        stream.ready();
    }

    /** Reports that the consumer, which did not take a payload, can take it now. */
    public void ready() {
        stream.ready();
    }

    /** Sends bytes; waits while too many are on their way, until the channel has ended. */
    public void send(byte[] bytes, int offset, int length) throws InterruptedException {
        Encryption agreed = deliveries.encryption();
        List<byte[]> payloads = new ArrayList<>(length / PAYLOAD + 1);
        for (int start = offset; start < offset + length; start += PAYLOAD) {
            int end = Math.min(start + PAYLOAD, offset + length);
            byte[] payload = Arrays.copyOfRange(bytes, start, end);
            payloads.add(agreed == null ? payload : agreed.seal(payload));
        }
        var _ = stream.send(PayloadType.OUTPUT, payloads);
    }

    /** Returns whether a few bytes would be sent at once, because little is on its way. */
    public boolean isQuick() {
        return lines.isConnected() && stream.isQuick();
    }

    /** Reports the size of the terminal. */
    public void size(int columns, int rows) throws InterruptedException {
        String document = "{\"cols\":" + columns + ",\"rows\":" + rows + '}';
        send(PayloadType.SIZE, document.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one of the flags of port sessions. */
    public void flag(int number) throws InterruptedException {
        send(PayloadType.FLAG, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** Waits until everything that was sent has arrived; returns false when it takes longer. */
    public boolean awaitArrival(long milliseconds) throws InterruptedException {
        return stream.awaitAcknowledged(milliseconds);
    }

    /** Waits for the end of the channel. */
    public ChannelEnd awaitEnd() throws InterruptedException {
        return state.awaitEnd();
    }

    /** Waits for the end of the channel, at most for some milliseconds. */
    public Optional<ChannelEnd> awaitEnd(long milliseconds) throws InterruptedException {
        return state.awaitEnd(clock, milliseconds);
    }

    /**
     * Ends the channel because it cannot go on.
     *
     * @param reason a sentence for the user
     */
    public void fail(String reason) {
        end(new ChannelEnd.Failed(reason));
    }

    private void end(ChannelEnd why) {
        if (state.end(why)) {
            stream.close();
            lines.close();
            events.ended();
        }
    }

    /** Ends the channel without a word to the service, and frees its threads. */
    @Override
    public void close() {
        end(new ChannelEnd.Left());
        threads.forEach(Thread::interrupt);
    }
}
