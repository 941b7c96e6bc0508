package io.github.awsession.datachannel.stream;

import io.github.awsession.datachannel.message.Message;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Brings the messages that arrive into order. A message counts as received before it is
 * acknowledged, so that a lost acknowledgement never makes it count twice.
 */
final class Inbox {
    private static final int MOST_EARLY = 10_000;
    private static final int MOST_ACKNOWLEDGED = 1000;
    private static final int MOST_EARLY_BYTES = 16 << 20;

    /** Limits how long reading stops for a receiver that takes nothing. */
    private static final long PATIENCE_SECONDS = 10;

    private final Taker receiver;
    private final Consumer<Message> acknowledge;
    private final Consumer<Message> repeat;
    private final Map<Long, Early> early = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long next;
    private int earlyBytes;

    /** Is a message that cannot be delivered yet. */
    private record Early(Message message, boolean acknowledged) {}

    /** Takes messages in order, or returns false. */
    @FunctionalInterface
    interface Taker {
        boolean take(Message message) throws InterruptedException;
    }

    Inbox(Taker receiver, Consumer<Message> acknowledge, Consumer<Message> repeat) {
        this.receiver = receiver;
        this.acknowledge = acknowledge;
        this.repeat = repeat;
    }

    /**
     * Delivers, keeps or drops a message. Who sent it sends it again until it is acknowledged, so a
     * message that has no room may be dropped. When there is no room because the receiver takes
     * nothing, this waits for the receiver instead: not to read is the last way to slow down the
     * other side.
     */
    void receive(Message message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long sequence = message.sequence();
            if (sequence < next) {
                repeat.accept(message);
            } else if (sequence == next) {
                deliverOrHold(message);
            } else if (sequence - next <= MOST_EARLY) {
                keep(message);
            }
        } finally {
            lock.unlock();
        }
    }

    private void deliverOrHold(Message message) throws InterruptedException {
        if (!early.containsKey(next)) {
            hold(message, false);
        }
        deliver();
    }

    private void keep(Message message) throws InterruptedException {
        Early known = early.get(message.sequence());
        if (known == null) {
            if (isFull() && early.containsKey(next)) {
                awaitRoom();
            }
            if (isFull()) {
                // It comes again.
                return;
            }
            boolean acknowledged = isAcknowledgedEarly();
            hold(message, acknowledged);
            if (acknowledged) {
                acknowledge.accept(message);
            }
        } else if (known.acknowledged()) {
            repeat.accept(message);
        }
    }

    /**
     * Returns whether to acknowledge a message before it is delivered. Not to do so slows down a
     * sender that has a window, when the receiver takes nothing or a message is missing for long.
     */
    private boolean isAcknowledgedEarly() {
        return early.size() < MOST_ACKNOWLEDGED && !early.containsKey(next);
    }

    /** Waits until there is room, but not for ever. */
    private void awaitRoom() throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (isFull() && early.containsKey(next) && left > 0) {
            left = moved.awaitNanos(left);
        }
    }

    private boolean isFull() {
        return early.size() >= MOST_EARLY || earlyBytes >= MOST_EARLY_BYTES;
    }

    private void hold(Message message, boolean acknowledged) {
        early.put(message.sequence(), new Early(message, acknowledged));
        earlyBytes += message.payload().length;
    }

    /** Delivers what can be delivered now, unless another thread is doing so. */
    void retry() throws InterruptedException {
        if (lock.tryLock()) {
            try {
                deliver();
            } finally {
                lock.unlock();
            }
        }
    }

    private void deliver() throws InterruptedException {
        for (Early first = early.get(next); first != null; first = early.get(next)) {
            if (!receiver.take(first.message())) {
                return;
            }
            early.remove(next);
            earlyBytes -= first.message().payload().length;
            next++;
            if (!first.acknowledged()) {
                acknowledge.accept(first.message());
            }
            moved.signalAll();
        }
    }

    /**
     * Returns whether a message waits only for the receiver, or is being delivered, for which this
     * does not wait: the receiver may take its time.
     */
    boolean isHolding() {
        if (!lock.tryLock()) {
            return true;
        }
        try {
            return early.containsKey(next);
        } finally {
            lock.unlock();
        }
    }
}
