package io.github.awsession.datachannel.stream;

import io.github.awsession.datachannel.message.Receipt;

import java.util.List;

/** Collects what the thread that sends for a stream has to do, and wakes it up. */
final class Duties {
    private final StreamClock clock;
    private final Receipts receipts = new Receipts();
    private boolean isNew;
    private boolean ready;
    private boolean closed;

    /**
     * Is what has to be done.
     *
     * @param pending what has to be acknowledged
     * @param isNew whether there is a new line
     * @param ready whether the receiver can take a message that it did not take before
     */
    record Work(List<Receipt> pending, boolean isNew, boolean ready) {}

    Duties(StreamClock clock) {
        this.clock = clock;
    }

    synchronized void acknowledge(Receipt receipt) {
        receipts.add(receipt);
        notifyAll();
    }

    synchronized void repeat(Receipt receipt) {
        receipts.repeat(receipt, clock.now());
        notifyAll();
    }

    synchronized void useNewLine() {
        isNew = true;
        receipts.repeatAll();
        notifyAll();
    }

    synchronized void offerAgain() {
        ready = true;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits for work, but not beyond a moment, and returns it. */
    synchronized Work await(long until) throws InterruptedException {
        while (receipts.isEmpty() && !isNew && !ready && !closed) {
            long left = until - clock.now();
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return next();
    }

    /** Returns the work that there is now. */
    synchronized Work next() {
        Work now = new Work(receipts.take(), isNew, ready);
        isNew = false;
        ready = false;
        return now;
    }
}
