package io.github.awsession.environment;

import org.jspecify.annotations.Nullable;

import java.time.Clock;

/**
 * What {@code --debug} writes to standard error: one line a step, with the time since the start. It
 * changes nothing else: a standard error that is gone is no failure.
 *
 * <p>Whoever has something to tell asks {@link #isOn} first and makes its text only then, so that a
 * log that is off costs nothing. Secrets do not show: neither values that stand behind the names of
 * secrets (see {@link Secrets}) nor those that were announced with {@link #hide}.
 */
public final class StepLog {
    /** The log that nobody asked for. */
    public static final StepLog OFF = new StepLog(null);

    private final @Nullable StepWriter writer;

    private StepLog(@Nullable StepWriter writer) {
        this.writer = writer;
    }

    /** A log on standard error that starts now. */
    static StepLog on(Streams streams, Clock clock) {
        return new StepLog(new StepWriter(streams, clock));
    }

    /** Whether anybody reads it. */
    public boolean isOn() {
        return writer != null;
    }

    /** Tells a step; what would start another line is shown as an escape. */
    public void step(String text) {
        if (writer != null) {
            writer.write(text);
        }
    }

    /** Tells a step that may come up several times, but counts once. */
    public void once(String text) {
        if (writer != null) {
            writer.writeOnce(text);
        }
    }

    /** The time since the start. */
    public long milliseconds() {
        return writer == null ? 0 : writer.milliseconds();
    }

    /** Never shows that text from now on; one of a few letters is no secret and stays. */
    public void hide(String secret) {
        if (writer != null) {
            writer.hide(secret);
        }
    }
}
