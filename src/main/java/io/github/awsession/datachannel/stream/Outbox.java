package io.github.awsession.datachannel.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Keeps the messages that were sent and not acknowledged yet. Times are nanoseconds. */
final class Outbox {
    /** Limits what is sent again at once, because a line that loses much must not get more. */
    private static final int MOST_AT_ONCE = 256;

    private final int window;
    private final boolean oldestOnly;
    private final RoundTrip roundTrip = new RoundTrip();
    private final SequencedMap<Long, Sent> unacknowledged = new LinkedHashMap<>();
    private long next;
    private long highestAcknowledged = -1;

    /** Counts what was acknowledged since the last look and had been overdue. */
    private int recovered;

    /** Counts what was acknowledged since the last look and had not been overdue. */
    private int arrived;

    private boolean closed;

    /** Is a message on its way. */
    private static final class Sent {
        private final byte[] bytes;
        private final long first;
        private long time;
        private int times = 1;
        private boolean overdue;

        Sent(byte[] bytes, long time) {
            this.bytes = bytes;
            this.first = time;
            this.time = time;
        }
    }

    /** Makes the bytes of the message with a number. */
    @FunctionalInterface
    interface Encoder {
        byte[] encode(long sequence, byte[] payload);
    }

    /**
     * Makes an empty outbox.
     *
     * @param window the number of messages that may be on their way
     * @param oldestOnly whether only the oldest message is ever sent again
     */
    Outbox(int window, boolean oldestOnly) {
        this.window = window;
        this.oldestOnly = oldestOnly;
    }

    /**
     * Waits until there is room, and returns how many messages have room. The result is 0 when the
     * stream has been closed.
     */
    synchronized int awaitRoom() throws InterruptedException {
        while (unacknowledged.size() >= window && !closed) {
            wait();
        }
        return closed ? 0 : window - unacknowledged.size();
    }

    /**
     * Numbers payloads and returns their messages. A message is kept before it is sent, because its
     * acknowledgement may be faster than the sender.
     */
    synchronized List<byte[]> add(List<byte[]> payloads, Encoder encoder, long now) {
        List<byte[]> messages = new ArrayList<>(payloads.size());
        for (byte[] payload : payloads) {
            byte[] bytes = encoder.encode(next, payload);
            unacknowledged.put(next, new Sent(bytes, now));
            next++;
            messages.add(bytes);
        }
        return messages;
    }

    /** Forgets the message with a number, if it is on its way. */
    synchronized void acknowledge(long sequence, long now) {
        Sent sent = unacknowledged.remove(sequence);
        if (sent == null) {
            return;
        }
        highestAcknowledged = Math.max(highestAcknowledged, sequence);
        if (sent.times == 1) {
            // After a second time, nobody knows which one was acknowledged.
            roundTrip.measured(now - sent.time);
        }
        if (sent.overdue) {
            recovered++;
        } else {
            arrived++;
        }
        notifyAll();
    }

    /**
     * Returns the messages to send again. The oldest message is overdue after a while; a later one
     * only if one that was sent after it has arrived, because otherwise the line is just slow. But
     * where nothing arrives except what was sent again, the rest is lost as well, and more and more
     * of it is sent again.
     */
    synchronized List<byte[]> overdue(long now) {
        List<byte[]> messages = new ArrayList<>();
        int probes = arrived > 0 ? 1 : 1 + 2 * recovered;
        arrived = 0;
        recovered = 0;
        for (var entry : unacknowledged.entrySet()) {
            if (probes <= 0 && (oldestOnly || entry.getKey() > highestAcknowledged)) {
                break;
            }
            probes = oldestOnly ? 0 : probes - 1;
            Sent sent = entry.getValue();
            if (now - sent.time > roundTrip.timeout(sent.times) && messages.size() < MOST_AT_ONCE) {
                messages.add(again(sent, now));
                sent.overdue = true;
            }
        }
        return messages;
    }

    /** Returns all messages in order, for a new line. */
    synchronized List<byte[]> all(long now) {
        List<byte[]> messages = new ArrayList<>(unacknowledged.size());
        for (Sent sent : unacknowledged.values()) {
            messages.add(again(sent, now));
            // A new line says nothing about the times on the old one.
            sent.times = 2;
            sent.overdue = false;
        }
        return messages;
    }

    private static byte[] again(Sent sent, long now) {
        sent.time = now;
        sent.times++;
        return sent.bytes;
    }

    /** Returns since when the oldest message has been on its way, or now if none is. */
    synchronized long oldest(long now) {
        return unacknowledged.isEmpty() ? now : unacknowledged.firstEntry().getValue().first;
    }

    synchronized int size() {
        return unacknowledged.size();
    }

    /** Waits until everything has been acknowledged, or until a deadline. */
    synchronized boolean awaitEmpty(StreamClock clock, long deadline) throws InterruptedException {
        while (!unacknowledged.isEmpty() && !closed) {
            long left = deadline - clock.now();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return unacknowledged.isEmpty();
    }

    /** Sets everyone free who waits for room. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
