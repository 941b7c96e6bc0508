package io.github.awsession.waiting;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.value.Value;

/** Describes the result of one poll. */
sealed interface PollResult {
    /** The service reported a state. */
    record Seen(Value.Structure document, String state, String reason) implements PollResult {}

    /** The service does not list the target. */
    enum Missing implements PollResult {
        MISSING
    }

    /** The service did not report a state, but may do so at the next poll. */
    record Trouble(AwsessionException failure, boolean throttled) implements PollResult {}
}
