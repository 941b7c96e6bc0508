package io.github.awsession.datachannel.stream;

import io.github.awsession.datachannel.message.Acknowledgement;
import io.github.awsession.datachannel.message.MalformedMessageException;
import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.MessageType;
import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.message.Receipt;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Is one side of the two streams of a data channel. It outlives the lines that carry it.
 *
 * <p>Three kinds of threads use it: one reads the line and calls {@link #received}; one runs {@link
 * #work}, which sends acknowledgements and whatever must be sent again; any number call {@link
 * #send}. The reading thread never writes, so two sides cannot block each other.
 */
public final class ReliableStream {
    /** Is the number of messages on their way at which senders wait. */
    public static final int WINDOW = 1500;

    private static final int QUICK = 16;
    private static final long BEAT = 100_000_000;

    private final StreamRole role;
    private final StreamClock clock;
    private final Receiver receiver;
    private final Outbox outbox;
    private final Inbox inbox;
    private final ReentrantLock writing = new ReentrantLock();
    private final Duties duties;
    private volatile @Nullable Line line;
    private long nextBeat;
    private volatile boolean paused;
    private volatile boolean closed;

    /**
     * Makes a stream without a line.
     *
     * @param window the number of messages on their way at which senders wait
     * @param clock tells the time
     */
    public ReliableStream(StreamRole role, int window, StreamClock clock, Receiver receiver) {
        this.role = role;
        this.clock = clock;
        this.receiver = receiver;
        this.duties = new Duties(clock);
        this.outbox = new Outbox(window, role == StreamRole.AGENT);
        this.nextBeat = clock.now();
        this.inbox =
                new Inbox(
                        receiver::take,
                        message -> duties.acknowledge(Receipt.of(message)),
                        message -> duties.repeat(Receipt.of(message)));
    }

    /** Uses a line from now on; everything that was not acknowledged is sent again on it. */
    public synchronized void attach(Line next) {
        paused = false;
        line = next;
        duties.useNewLine();
    }

    /** Stops using a line, if it is in use. */
    public synchronized void detach(Line old) {
        if (line == old) {
            line = null;
        }
    }

    /**
     * Takes the bytes of a message that has been read. Bytes that are no message are ignored.
     *
     * @throws InterruptedException when the thread is interrupted while the receiver takes nothing
     */
    public void received(byte[] bytes) throws InterruptedException {
        Message message;
        try {
            message = Message.decode(bytes);
        } catch (MalformedMessageException _) {
            return;
        }
        if (message.type() == role.incoming()) {
            paused = false;
            inbox.receive(message);
        } else if (message.type() == MessageType.ACKNOWLEDGE) {
            paused = false;
            OptionalLong sequence = Acknowledgement.sequence(message);
            if (sequence.isPresent()) {
                outbox.acknowledge(sequence.getAsLong(), clock.now());
            }
        } else {
            announced(message);
        }
    }

    private void announced(Message message) {
        if (message.type() == MessageType.PAUSE_PUBLICATION) {
            paused = true;
        } else if (message.type() == MessageType.START_PUBLICATION) {
            paused = false;
        }
        receiver.control(message);
    }

    /**
     * Sends payloads of the same type in order. It waits while too many messages are on their way,
     * or while there is no line for them.
     *
     * @return false when the stream has been closed, so that not everything was sent
     */
    public boolean send(PayloadType type, List<byte[]> payloads) throws InterruptedException {
        writing.lockInterruptibly();
        try {
            int sent = 0;
            while (sent < payloads.size()) {
                int room = outbox.awaitRoom();
                if (room == 0) {
                    return false;
                }
                int end = Math.min(payloads.size(), sent + room);
                write(
                        outbox.add(
                                payloads.subList(sent, end),
                                (sequence, payload) -> encode(type, sequence, payload),
                                clock.now()));
                sent = end;
            }
        } finally {
            writing.unlock();
        }
        return true;
    }

    private byte[] encode(PayloadType type, long sequence, byte[] payload) {
        return new Message(
                        role.outgoing(),
                        clock.milliseconds(),
                        sequence,
                        role.flags(sequence),
                        id(),
                        type,
                        payload)
                .encoded();
    }

    /** Returns a random id; it is no secret, so it may come from a fast generator. */
    private static UUID id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                (random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | (1L << 63));
    }

    /** Sends messages on the line; what is lost with a line is sent again on the next one. */
    private void write(List<byte[]> messages) {
        Line current = line;
        if (current == null || messages.isEmpty()) {
            return;
        }
        try {
            current.send(messages);
        } catch (IOException _) {
            current.close();
        }
    }

    /** Reports that the receiver, which did not take a message, can use one now. */
    public void ready() {
        duties.offerAgain();
    }

    /** Sends acknowledgements and overdue messages until the stream is closed. */
    public void work() throws InterruptedException {
        while (!closed) {
            turn(duties.await(nextBeat));
        }
    }

    /** Does what there is to do now. */
    void turn(Duties.Work now) throws InterruptedException {
        if (now.ready()) {
            inbox.retry();
        }
        write(acknowledgements(now.pending()));
        if (now.isNew()) {
            write(outbox.all(clock.now()));
        }
        if (clock.now() - nextBeat >= 0) {
            nextBeat = clock.now() + BEAT;
            inbox.retry();
            if (line != null && !(paused && role == StreamRole.AGENT)) {
                write(outbox.overdue(clock.now()));
            }
            receiver.beat();
        }
    }

    /** Returns what has to be done now. */
    Duties.Work next() {
        return duties.next();
    }

    /** Returns whether so little is on its way that a short message does not have to wait. */
    public boolean isQuick() {
        return outbox.size() < QUICK && !writing.isLocked();
    }

    /** Returns how many messages are on their way. */
    int unacknowledged() {
        return outbox.size();
    }

    private List<byte[]> acknowledgements(List<Receipt> received) {
        List<byte[]> messages = new ArrayList<>(received.size());
        for (Receipt receipt : received) {
            messages.add(Acknowledgement.of(receipt, id(), clock.milliseconds()));
        }
        return messages;
    }

    /** Returns for how long the oldest message has not been acknowledged, in nanoseconds. */
    public long age() {
        long now = clock.now();
        return now - outbox.oldest(now);
    }

    /**
     * Returns whether the other side has asked to be left alone, and has been silent since. An
     * agent then sends nothing again; for a client this is no more than a hint.
     */
    public boolean isPaused() {
        return paused;
    }

    /** Returns whether a message that has arrived waits for the receiver. */
    public boolean isHolding() {
        return inbox.isHolding();
    }

    /** Waits until everything has been acknowledged; returns false when it takes longer. */
    public boolean awaitAcknowledged(long milliseconds) throws InterruptedException {
        return outbox.awaitEmpty(clock, clock.now() + milliseconds * 1_000_000);
    }

    /** Ends all waiting. Nothing is sent afterwards. */
    public void close() {
        closed = true;
        outbox.close();
        duties.close();
    }
}
