package io.github.awsession.datachannel.mux;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Holds the bytes of all streams that arrived and that no reader has taken yet. Arriving bytes wait
 * only when the limits are used up. One lock guards all of it.
 */
final class Backlog {
    /**
     * The pieces of a quiet time: quiet is what had no byte in this many pieces one after another.
     */
    private static final int QUIET_PIECES = 4;

    private static final long LOOK_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    /** Is the receiving side of one stream. */
    static final class Inbox {
        private final long id;
        private final ByteQueue queue;
        private final Condition filled;
        private final Condition ended;
        private long lastTaken;
        private long arrivals;
        private volatile boolean finished;
        private volatile boolean dropped;
        private volatile boolean read;

        private Inbox(long id, Backlog backlog) {
            this.id = id;
            this.queue = new ByteQueue(backlog.spare);
            this.filled = backlog.lock.newCondition();
            this.ended = backlog.lock.newCondition();
        }

        /** Returns whether the other side has sent FIN. */
        boolean isFinished() {
            return finished;
        }

        /** Returns whether what arrives is thrown away. */
        boolean isDropped() {
            return dropped;
        }

        private boolean isOver() {
            return finished || dropped;
        }

        /** Returns whether the reader has come to the end. */
        boolean isRead() {
            return read;
        }
    }

    private final MuxLimits limits;
    private final LongSupplier nanoseconds;
    private final LongConsumer stalled;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final ArrayDeque<byte[]> spare = new ArrayDeque<>();
    private final Set<Inbox> inboxes = new HashSet<>();
    private long used;
    private boolean full;
    private long fullSince;

    /**
     * Makes an empty backlog.
     *
     * @param stalled receives the id of each stream that was reset
     */
    Backlog(MuxLimits limits, LongSupplier nanoseconds, LongConsumer stalled) {
        this.limits = limits;
        this.nanoseconds = nanoseconds;
        this.stalled = stalled;
    }

    long used() {
        lock.lock();
        try {
            return used;
        } finally {
            lock.unlock();
        }
    }

    Inbox open(long id) {
        lock.lock();
        try {
            Inbox inbox = new Inbox(id, this);
            inboxes.add(inbox);
            // The larger limit holds from now on.
            full = false;
            room.signalAll();
            return inbox;
        } finally {
            lock.unlock();
        }
    }

    /** Adds bytes; waits while there is no room for them. */
    void put(Inbox inbox, byte[] bytes, int offset, int length) throws InterruptedException {
        while (!added(inbox, bytes, offset, length)) {
            relieve();
        }
    }

    /** Waits for room for a while; returns false when there is none yet. */
    private boolean added(Inbox inbox, byte[] bytes, int offset, int length)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = LOOK_NANOSECONDS;
            while (!hasRoom(inbox, length)) {
                if (left <= 0) {
                    return false;
                }
                noteFull();
                left = room.awaitNanos(left);
            }
            if (!inbox.isOver()) {
                inbox.queue.append(bytes, offset, length);
                inbox.arrivals++;
                used += length;
                inbox.filled.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void noteFull() {
        if (!full) {
            full = true;
            fullSince = nanoseconds.getAsLong();
        }
    }

    private boolean hasRoom(Inbox inbox, int length) {
        return inbox.isOver() || used == 0 || used + length <= bound();
    }

    private long bound() {
        return inboxes.size() > 1 ? limits.session() : limits.alone();
    }

    /** Resets the stream that keeps others from their bytes, if there is one. */
    void relieve() {
        Inbox victim;
        lock.lock();
        try {
            victim = worstStalled();
            if (victim != null) {
                remove(victim);
            }
        } finally {
            lock.unlock();
        }
        if (victim != null) {
            stalled.accept(victim.id);
        }
    }

    private @Nullable Inbox worstStalled() {
        if (!full || inboxes.size() < 2) {
            return null;
        }
        long now = nanoseconds.getAsLong();
        Inbox worst = null;
        for (Inbox inbox : inboxes) {
            // A reader counts from the moment that the limit was reached: a long pause before it
            // has hindered nobody.
            long idle = Math.min(now - fullSince, now - inbox.lastTaken);
            if (inbox.queue.size() > 0
                    && idle >= limits.stall().toNanos()
                    && (worst == null || inbox.queue.size() > worst.queue.size())) {
                worst = inbox;
            }
        }
        return worst;
    }

    /**
     * Takes bytes out; waits until there are any. Returns -1 behind the last byte of a stream that
     * the other side has finished, and in a stream that was dropped.
     */
    int take(Inbox inbox, byte[] bytes, int offset, int length) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (inbox.queue.size() == 0 && !inbox.isOver()) {
                inbox.filled.await();
            }
            if (inbox.queue.size() == 0) {
                inbox.read = true;
                inboxes.remove(inbox);
                return -1;
            }
            int taken = inbox.queue.take(bytes, offset, length);
            inbox.lastTaken = nanoseconds.getAsLong();
            free(taken);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void free(long bytes) {
        used -= bytes;
        if (full && used <= bound() / 2) {
            full = false;
        }
        room.signal();
    }

    /** Notes that nothing more arrives. */
    void finish(Inbox inbox) {
        lock.lock();
        try {
            inbox.finished = true;
            inbox.filled.signalAll();
            inbox.ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Throws away what a stream holds and what still arrives for it. */
    void drop(Inbox inbox) {
        lock.lock();
        try {
            remove(inbox);
        } finally {
            lock.unlock();
        }
    }

    private void remove(Inbox inbox) {
        inbox.dropped = true;
        inbox.read = true;
        inboxes.remove(inbox);
        long held = inbox.queue.size();
        inbox.queue.clear();
        inbox.filled.signalAll();
        inbox.ended.signalAll();
        free(held);
    }

    /**
     * Waits until the other side has finished a stream, or until it has sent nothing for a while
     * although it could. Bytes that wait here count as sent: their reader may be slow.
     */
    void awaitQuiet(Inbox inbox, Duration quiet) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long piece = quiet.toNanos() / QUIET_PIECES;
            long seen = inbox.arrivals;
            int pieces = 0;
            while (!inbox.isOver() && pieces < QUIET_PIECES) {
                if (inbox.ended.awaitNanos(piece) > 0) {
                    continue;
                }
                boolean isQuiet = seen == inbox.arrivals && inbox.queue.size() == 0 && !full;
                pieces = isQuiet ? pieces + 1 : 0;
                seen = inbox.arrivals;
            }
        } finally {
            lock.unlock();
        }
    }
}
