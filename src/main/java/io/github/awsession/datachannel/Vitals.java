package io.github.awsession.datachannel;

import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.stream.StreamClock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Finds out whether the other end of a line still lives. It asks from time to time, and closes a
 * line on which nothing has arrived for too long; whoever reads it then sees its end.
 */
final class Vitals {
    private static final long ASK_AFTER = TimeUnit.SECONDS.toNanos(25);
    private static final long BRIEF = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long DEAD_AFTER = TimeUnit.SECONDS.toNanos(60);

    private final StreamClock clock;
    private @Nullable Line line;
    private long since;
    private long asked;
    private long signs;
    private long lastSign;
    private boolean reading;
    private boolean message;

    Vitals(StreamClock clock) {
        this.clock = clock;
    }

    /** Watches a new line. */
    synchronized void watch(Line next) {
        line = next;
        since = clock.now();
        asked = since;
        lastSign = since;
        signs = next.signs();
        reading = true;
        message = false;
    }

    /**
     * Stops to watch; returns whether the line has worked. A line without a message that is closed
     * at once did not, though it gave signs of life: who opens the next one should not hurry.
     */
    synchronized boolean forget() {
        boolean alive = line != null && line.signs() > 0 && clock.now() - since > BRIEF;
        line = null;
        return alive || message;
    }

    /**
     * Reports that a message was read, and whether the next one is being read: a line that nobody
     * reads cannot show signs of life.
     */
    synchronized void reading(boolean now) {
        reading = now;
        message = true;
        lastSign = clock.now();
    }

    /** Returns for how many nanoseconds there has been a line. */
    synchronized long age() {
        return line == null ? 0 : clock.now() - since;
    }

    /** Asks, or closes the line, if it is time. */
    void beat() {
        Line current = due();
        if (current != null) {
            try {
                current.ping();
            } catch (IOException _) {
                current.close();
            }
        }
    }

    /** Returns the line if it must be asked now. */
    private synchronized @Nullable Line due() {
        Line current = line;
        if (current == null) {
            return null;
        }
        long now = clock.now();
        if (current.signs() != signs || !reading) {
            signs = current.signs();
            lastSign = now;
        }
        if (now - lastSign > DEAD_AFTER) {
            current.close();
            return null;
        }
        if (now - asked < ASK_AFTER) {
            return null;
        }
        asked = now;
        return current;
    }
}
