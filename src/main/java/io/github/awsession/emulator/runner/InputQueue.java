package io.github.awsession.emulator.runner;

import io.github.awsession.datachannel.message.PayloadType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Holds payloads until the work of a session can use them, so that the thread that reads the
 * connection never waits for a program or a port.
 */
final class InputQueue {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_ITEMS = 8192;

    private final Runnable hasRoom;
    private final Queue<Item> items = new ArrayDeque<>();
    private int bytes;
    private boolean wasFull;
    private boolean closed;

    /** Is a payload. */
    @SuppressWarnings("ArrayRecordComponent")
    record Item(PayloadType type, byte[] payload) {}

    /**
     * Makes an empty queue.
     *
     * @param hasRoom is called when there is room again for what was refused
     */
    InputQueue(Runnable hasRoom) {
        this.hasRoom = hasRoom;
    }

    /** Adds a payload, unless the queue is full; a closed queue loses what it takes. */
    synchronized boolean add(PayloadType type, byte[] payload) {
        if (closed) {
            return true;
        }
        if (bytes >= MOST_BYTES || items.size() >= MOST_ITEMS) {
            wasFull = true;
            return false;
        }
        items.add(new Item(type, payload));
        bytes += payload.length;
        notifyAll();
        return true;
    }

    /** Waits for the next payload; returns null when the queue has been closed. */
    @Nullable Item next() throws InterruptedException {
        Item item;
        boolean again;
        synchronized (this) {
            while (items.isEmpty() && !closed) {
                wait();
            }
            item = closed ? null : items.remove();
            bytes -= item == null ? 0 : item.payload().length;
            again = wasFull && bytes < MOST_BYTES / 2 && items.size() < MOST_ITEMS / 2;
            wasFull = wasFull && !again;
        }
        if (again) {
            hasRoom.run();
        }
        return item;
    }

    /** Returns whether nothing waits. */
    synchronized boolean isEmpty() {
        return items.isEmpty();
    }

    /** Ends all waiting. */
    synchronized void close() {
        closed = true;
        items.clear();
        bytes = 0;
        notifyAll();
    }
}
