package io.github.awsession.datachannel;

import io.github.awsession.datachannel.message.ChannelClosed;
import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.MessageType;
import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.stream.Receiver;
import io.github.awsession.datachannel.stream.ReliableStream;
import io.github.awsession.datachannel.stream.StreamRole;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
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
 *     Optional<StartedSession> session = channel.awaitStart(handshake);
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
    /**
     * Is the version of the official client that agents take this one for. Agents choose by it:
     * from 1.1.70 several connections share a port session, and above 1.2.331.0 idle ones stay
     * open.
     */
    public static final String CLIENT_VERSION = "1.2.650.0";

    private static final int PAYLOAD = 1024;
    private static final long SILENT_SECONDS = 30;
    private static final long MUTE_SECONDS = 60;
    private static final long UNANSWERED = TimeUnit.MINUTES.toNanos(5);
    private static final int NORMAL = 1000;
    private static final int MOST_DOCUMENTS = 16;

    private final ReliableStream stream;
    private final Connecting connecting;
    private final ChannelEvents events;
    private final ChannelSettings settings;
    private final Vitals vitals;
    private final long opened;
    private final List<Message> documents = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable Line line;
    private volatile @Nullable OutputConsumer consumer;
    private volatile PayloadCipher cipher = PayloadCipher.NONE;
    private @Nullable ChannelEnd end;
    private @Nullable String closing;
    private boolean heard;
    private boolean documented;
    private boolean plain;
    private boolean complete = true;
    private boolean started;
    private boolean toldSilence;

    private DataChannel(Connecting connecting, ChannelSettings settings, ChannelEvents events) {
        this.connecting = connecting;
        this.events = events;
        this.settings = settings;
        this.vitals = new Vitals(settings.clock());
        this.opened = settings.clock().now();
        this.stream =
                new ReliableStream(
                        StreamRole.CLIENT, settings.window(), settings.clock(), new Arrivals());
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
        channel.start("data channel", channel::readLines);
        channel.start("data channel sender", channel.stream::work);
        return channel;
    }

    /** Is work that an interrupt ends. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private void start(String name, Work work) {
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(name)
                        .unstarted(
                                () -> {
                                    try {
                                        work.run();
                                    } catch (InterruptedException _) {
                                        end(new ChannelEnd.Left());
                                    } catch (RuntimeException | Error problem) {
                                        end(new ChannelEnd.Failed("Unexpected: " + problem));
                                    }
                                });
        threads.add(thread);
        thread.start();
    }

    private void readLines() throws InterruptedException {
        while (!hasEnded()) {
            switch (connecting.attempt()) {
                case Connecting.Try.Over(ChannelEnd over) -> end(over);
                case Connecting.Try.Wait(long milliseconds) -> pause(milliseconds);
                case Connecting.Try.Open(Line open) -> use(open);
            }
        }
    }

    private void use(Line open) throws InterruptedException {
        String reason;
        boolean worked;
        try (open) {
            line = open;
            vitals.watch(open);
            stream.attach(open);
            if (isStarted()) {
                events.reconnected();
            }
            reason = read(open);
        } finally {
            stream.detach(open);
            line = null;
            worked = vitals.forget();
        }
        if (!hasEnded()) {
            lost(reason, worked && hasHeard());
        }
    }

    private void lost(String reason, boolean worked) throws InterruptedException {
        connecting.lost(reason, worked);
        if (worked) {
            events.reconnecting(reason);
        } else if (connecting.isHopeless()) {
            end(connecting.failure());
        } else {
            pause(connecting.delay());
        }
    }

    /** Reads a line to its end, and returns why it has ended. */
    private String read(Line open) throws InterruptedException {
        try {
            for (byte[] bytes = open.read(); bytes != null; bytes = open.read()) {
                vitals.reading(false);
                stream.received(bytes);
                vitals.reading(true);
            }
            return "the service has closed the connection";
        } catch (IOException problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    private synchronized void pause(long milliseconds) throws InterruptedException {
        if (end == null) {
            wait(milliseconds);
        }
    }

    /** Gets what arrives on the stream. */
    private final class Arrivals implements Receiver {
        @Override
        public boolean take(Message message) {
            heard();
            return switch (message.payloadType()) {
                case HANDSHAKE_REQUEST, CHALLENGE_REQUEST, HANDSHAKE_COMPLETE -> document(message);
                default -> payload(message);
            };
        }

        @Override
        public void control(Message message) {
            if (message.type() == MessageType.CHANNEL_CLOSED) {
                close(ChannelClosed.output(message));
            }
        }

        @Override
        public void beat() {
            vitals.beat();
            checkDeadlines();
            endWhenDelivered();
        }
    }

    private synchronized void heard() {
        heard = true;
    }

    private synchronized boolean document(Message message) {
        documented = true;
        if (!started && documents.size() < MOST_DOCUMENTS) {
            documents.add(message);
            notifyAll();
        }
        return true;
    }

    private boolean payload(Message message) {
        OutputConsumer current = consumer;
        if (current == null) {
            synchronized (this) {
                plain = true;
                notifyAll();
            }
            return false;
        }
        byte[] bytes = cipher.open(message.payloadType(), message.payload());
        if (bytes == null) {
            end(new ChannelEnd.Failed("What the session sent cannot be decrypted."));
            return true;
        }
        return current.take(message.payloadType(), bytes);
    }

    private synchronized void close(String output) {
        closing = output;
    }

    /** Ends the channel as the service asked, once everything that came before is delivered. */
    private void endWhenDelivered() {
        String output;
        boolean waits;
        synchronized (this) {
            output = closing;
            waits = consumer == null ? started || plain && !documented : complete;
        }
        if (output != null && !(waits && stream.isHolding())) {
            end(new ChannelEnd.Closed(output));
        }
    }

    private void checkDeadlines() {
        long waited = TimeUnit.NANOSECONDS.toSeconds(settings.clock().now() - opened);
        boolean silent;
        boolean mute;
        synchronized (this) {
            boolean waiting = !started && line != null;
            silent = waiting && waited >= SILENT_SECONDS && !toldSilence;
            toldSilence |= silent;
            mute = waiting && waited >= MUTE_SECONDS;
        }
        if (silent) {
            events.silent(SILENT_SECONDS);
        }
        if (mute) {
            end(new ChannelEnd.Failed("The session did not begin within a minute."));
        }
        if (stream.age() > UNANSWERED && vitals.age() > UNANSWERED && !stream.isPaused()) {
            end(new ChannelEnd.Failed("The session has not answered for 5 minutes."));
        }
    }

    /**
     * Waits until the session is ready for use.
     *
     * @return the session; empty when the channel has ended before
     */
    public Optional<StartedSession> awaitStart(Handshake handshake) throws InterruptedException {
        while (true) {
            Message document;
            synchronized (this) {
                while (documents.isEmpty() && end == null && !(plain && !documented)) {
                    wait();
                }
                if (end != null) {
                    return Optional.empty();
                }
                if (documents.isEmpty()) {
                    started = true;
                    return Optional.of(Handshake.without());
                }
                document = documents.removeFirst();
            }
            Optional<StartedSession> session = handshake.next(document, this);
            if (session.isPresent()) {
                cipher = handshake.cipher();
                if (!handshake.greeting().isEmpty()) {
                    events.greeted(handshake.greeting());
                }
                synchronized (this) {
                    started = true;
                }
                return session;
            }
        }
    }

    /**
     * Hands what arrives, and what has arrived already, to a consumer. The channel does not end
     * before the consumer has taken everything.
     */
    public void consume(OutputConsumer next) {
        consumer = next;
        stream.ready();
    }

    /** Does the same, but the channel may end before the consumer has taken everything. */
    public void offer(OutputConsumer next) {
        synchronized (this) {
            complete = false;
        }
        consume(next);
    }

    /** Reports that the consumer, which did not take a payload, can take it now. */
    public void ready() {
        stream.ready();
    }

    /**
     * Sends bytes; waits while too many are on their way.
     *
     * @return false when the channel has ended
     */
    public boolean send(byte[] bytes, int offset, int length) throws InterruptedException {
        List<byte[]> payloads = new ArrayList<>(length / PAYLOAD + 1);
        for (int start = offset; start < offset + length; start += PAYLOAD) {
            payloads.add(
                    cipher.seal(
                            Arrays.copyOfRange(
                                    bytes, start, Math.min(start + PAYLOAD, offset + length))));
        }
        return stream.send(PayloadType.OUTPUT, payloads);
    }

    /** Reports the size of the terminal. */
    public void size(int columns, int rows) throws InterruptedException {
        String document = "{\"cols\":" + columns + ",\"rows\":" + rows + '}';
        stream.send(PayloadType.SIZE, List.of(document.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends one of the signals of port sessions. */
    public void flag(ChannelFlag flag) throws InterruptedException {
        byte[] number = ByteBuffer.allocate(Integer.BYTES).putInt(flag.number()).array();
        stream.send(PayloadType.FLAG, List.of(number));
    }

    void document(PayloadType type, byte[] json) throws InterruptedException {
        stream.send(type, List.of(json));
    }

    /** Waits until everything that was sent has arrived; returns false when it takes longer. */
    public boolean awaitArrival(long milliseconds) throws InterruptedException {
        return stream.awaitAcknowledged(milliseconds);
    }

    /** Waits for the end of the channel. */
    public synchronized ChannelEnd awaitEnd() throws InterruptedException {
        while (end == null) {
            wait();
        }
        return end;
    }

    /** Waits for the end of the channel, at most for some milliseconds. */
    public synchronized Optional<ChannelEnd> awaitEnd(long milliseconds)
            throws InterruptedException {
        long deadline = settings.clock().now() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (long left = 1; end == null && left > 0; ) {
            left = TimeUnit.NANOSECONDS.toMillis(deadline - settings.clock().now());
            if (left > 0) {
                wait(left);
            }
        }
        return Optional.ofNullable(end);
    }

    /** Ends the channel because what arrives cannot be understood. */
    public void fail(String reason) {
        end(new ChannelEnd.Failed(reason));
    }

    private void end(ChannelEnd why) {
        synchronized (this) {
            if (end == null) {
                end = why;
            }
            notifyAll();
        }
        stream.close();
        Line open = line;
        if (open != null) {
            open.close(NORMAL, "");
        }
    }

    private synchronized boolean hasEnded() {
        return end != null;
    }

    private synchronized boolean hasHeard() {
        return heard;
    }

    private synchronized boolean isStarted() {
        return started;
    }

    /** Ends the channel without a word to the service, and frees its threads. */
    @Override
    public void close() {
        end(new ChannelEnd.Left());
        threads.forEach(Thread::interrupt);
    }
}
