package io.github.awsession.environment;

import org.jspecify.annotations.Nullable;

import java.time.Clock;

/**
 * Writes the log of {@code --debug} to standard error: one line for each step, with the time since
 * the start. The log changes nothing else: a closed standard error is no failure.
 *
 * <p>A caller asks {@link #isOn} first and makes its text only then, so that a log that is off
 * costs nothing. Secrets are masked: values after the names of secrets (see {@link Secrets}) and
 * those that were announced with {@link #hide}.
 */
public final class StepLog {
    /** Is the log that is off. */
    public static final StepLog OFF = new StepLog(null);

    private final @Nullable StepWriter writer;

    private StepLog(@Nullable StepWriter writer) {
        this.writer = writer;
    }

    /** Returns a log on standard error that starts now. */
    static StepLog on(Streams streams, Clock clock) {
        return new StepLog(new StepWriter(streams, clock));
    }

    /** Returns whether the log is on. */
    public boolean isOn() {
        return writer != null;
    }

    /** Writes a step; characters that would start another line are shown as escapes. */
    public void step(String text) {
        if (writer != null) {
            writer.write(text);
        }
    }

    /** Writes a step that may come up several times, but is logged once. */
    public void once(String text) {
        if (writer != null) {
            writer.writeOnce(text);
        }
    }

    /** Returns the milliseconds since the start. */
    public long milliseconds() {
        return writer == null ? 0 : writer.milliseconds();
    }

    /** Masks a text from now on; a text of a few letters is no secret and stays. */
    public void hide(String secret) {
        if (writer != null) {
            writer.hide(secret);
        }
    }
}
