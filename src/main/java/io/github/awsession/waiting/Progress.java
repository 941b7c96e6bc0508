package io.github.awsession.waiting;

import io.github.awsession.error.AwsessionException;

import java.time.Duration;
import java.util.Optional;

/** Who is told how a wait goes. Nothing it does changes the wait. */
public interface Progress {
    /**
     * What one look showed.
     *
     * @param state the state seen last; empty as long as none was
     * @param elapsed the time since the wait began
     * @param attempt which look it was, from 1 on
     * @param trouble why this look showed nothing, if it did not for a reason that may pass
     */
    record Report(
            String state, Duration elapsed, long attempt, Optional<AwsessionException> trouble) {
        /** The state as people read it. */
        String shownState() {
            return state.isEmpty() ? "not seen yet" : state;
        }
    }

    /** There was a look. */
    void looked(Report report);

    /** How often {@link #passed} is wanted between two looks. */
    default Duration beat() {
        return Duration.ofDays(1);
    }

    /** Time has passed since the last look. */
    default void passed(Duration elapsed) {
        // Most only care for looks.
    }

    /** The wait is over, in whatever way. */
    default void ended() {
        // Most have written all by then.
    }
}
