package io.github.awsession.datachannel.stream;

import io.github.awsession.datachannel.message.Receipt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Holds what has to be acknowledged, and what was acknowledged lately. An agent sends nothing but
 * its oldest message again, ten times a second at most: where acknowledgements are lost, it takes
 * long to learn of each one. So the first message that comes twice brings all of them again.
 */
final class Receipts {
    /** Limits what waits; for the rest, acknowledgements are made when the messages come again. */
    private static final int MOST_PENDING = 20_000;

    /** Is what a busy agent has on its way. */
    private static final int RECENT = 2048;

    private static final int REPEATED = 256;
    private static final long BETWEEN = 50_000_000;

    private final Deque<Receipt> recent = new ArrayDeque<>();
    private List<Receipt> pending = new ArrayList<>();
    private long repeated;

    /** Adds a message that has arrived for the first time. */
    void add(Receipt receipt) {
        if (recent.size() == RECENT) {
            recent.removeFirst();
        }
        recent.addLast(receipt);
        put(receipt);
    }

    /** Adds a message that has come again, and those behind it, but not too often. */
    void repeat(Receipt receipt, long now) {
        put(receipt);
        if (now - repeated < BETWEEN) {
            return;
        }
        repeated = now;
        int count = 0;
        for (Receipt each : recent) {
            if (each.sequence() > receipt.sequence() && count < REPEATED) {
                put(each);
                count++;
            }
        }
    }

    /** Adds everything that was acknowledged lately, for a new line. */
    void repeatAll() {
        recent.forEach(this::put);
    }

    private void put(Receipt receipt) {
        if (pending.size() < MOST_PENDING) {
            pending.add(receipt);
        }
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Returns what waits, which then no longer does. */
    List<Receipt> take() {
        List<Receipt> taken = pending;
        pending = new ArrayList<>();
        return taken;
    }
}
