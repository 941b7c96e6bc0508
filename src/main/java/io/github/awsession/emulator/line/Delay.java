package io.github.awsession.emulator.line;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/** Holds messages for a time, in order. */
final class Delay {
    /** Limits what is on its way, as the buffers of a real line do. */
    private static final int MOST_BYTES = 16 << 20;

    private final long time;
    private final LongSupplier nanoseconds;
    private final Queue<Batch> batches = new ArrayDeque<>();
    private int bytes;
    private boolean ended;

    private record Batch(List<byte[]> messages, int bytes, long due) {}

    Delay(Duration time, LongSupplier nanoseconds) {
        this.time = time.toNanos();
        this.nanoseconds = nanoseconds;
    }

    /** Takes messages, and waits while too many are on their way; returns false after the end. */
    synchronized boolean put(List<byte[]> messages) throws InterruptedException {
        while (bytes >= MOST_BYTES && !ended) {
            wait();
        }
        if (ended) {
            return false;
        }
        int size = 0;
        for (byte[] message : messages) {
            size += message.length;
        }
        batches.add(new Batch(List.copyOf(messages), size, nanoseconds.getAsLong() + time));
        bytes += size;
        notifyAll();
        return true;
    }

    /** Waits until messages have been on their way for the time; returns null at the end. */
    synchronized @Nullable List<byte[]> take() throws InterruptedException {
        while (true) {
            Batch next = batches.peek();
            if (next == null && ended) {
                return null;
            }
            long left = next == null ? 0 : next.due() - nanoseconds.getAsLong();
            if (next == null) {
                wait();
            } else if (left > 0) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            } else {
                batches.remove();
                bytes -= next.bytes();
                notifyAll();
                return next.messages();
            }
        }
    }

    /** Takes no more messages; those on their way still arrive. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
