package io.github.awsession.waiting;

import io.github.awsession.error.AwsessionException;

import java.time.Duration;
import java.util.Optional;

/** Receives reports about a wait. A receiver cannot change the wait. */
public interface Progress {
    /**
     * Describes what one poll showed.
     *
     * @param state the state reported last; empty as long as none was reported
     * @param elapsed the time since the wait began
     * @param attempt the number of the poll, from 1 on
     * @param trouble the reason why this poll reported no state, if it failed in a way that may
     *     pass
     */
    record Report(
            String state, Duration elapsed, long attempt, Optional<AwsessionException> trouble) {
        /** Returns the state as people read it. */
        String shownState() {
            return state.isEmpty() ? "not seen yet" : state;
        }
    }

    /** Reports a poll. */
    void looked(Report report);

    /** Returns the interval at which {@link #passed} is called between two polls. */
    default Duration beat() {
        return Duration.ofDays(1);
    }

    /** Reports that time has passed since the last poll. */
    default void passed(Duration elapsed) {
        // Most receivers only use polls.
    }

    /** Reports that the wait has ended, with or without success. */
    default void ended() {
        // Most receivers have written everything by then.
    }
}
