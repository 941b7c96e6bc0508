package io.github.awsession.waiting;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.util.Optional;

/** How a wait ended. */
public sealed interface Outcome {
    /**
     * The state came.
     *
     * @param document the answer that told so: of {@code get-session} and the like; of Session
     *     Manager the entry of the session
     */
    record Reached(Value.Structure document) implements Outcome {}

    /**
     * The state cannot come any more.
     *
     * @param state the state that rules it out; empty for a session that Session Manager does not
     *     list
     * @param reason what the service says about it, or an empty text
     */
    record Failed(String state, String reason) implements Outcome {}

    /**
     * Time or attempts were over.
     *
     * @param lastState the state seen last, or an empty text when none was
     * @param trouble why the last look showed nothing, if it did not
     * @param elapsed how long it was waited
     * @param attempts how often it was looked
     * @param byAttempts whether there were too many looks, and not too little time
     */
    record TimedOut(
            String lastState,
            Optional<AwsessionException> trouble,
            Duration elapsed,
            long attempts,
            boolean byAttempts)
            implements Outcome {}
}
