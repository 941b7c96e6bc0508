package io.github.awsession.waiting;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.util.Optional;

/** Describes how a wait ended. */
public sealed interface Outcome {
    /**
     * The target reached an awaited state.
     *
     * @param document the response that reported the state, of {@code get-session} for example; for
     *     Session Manager the entry of the session
     */
    record Reached(Value.Structure document) implements Outcome {}

    /**
     * The target cannot reach an awaited state any more.
     *
     * @param state the state that rules it out; empty for a session that Session Manager does not
     *     list
     * @param reason the reason that the service gives, or an empty text
     */
    record Failed(String state, String reason) implements Outcome {}

    /**
     * The timeout or the number of attempts was exceeded.
     *
     * @param lastState the state reported last, or an empty text when none was reported
     * @param trouble the reason why the last poll reported no state, if it did not
     * @param elapsed the time that the wait took
     * @param attempts the number of polls
     * @param byAttempts whether the number of polls was exceeded, and not the timeout
     */
    record TimedOut(
            String lastState,
            Optional<AwsessionException> trouble,
            Duration elapsed,
            long attempts,
            boolean byAttempts)
            implements Outcome {}
}
