package io.github.awsession.waiting;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.value.Value;

/** What one look at a thing shows. */
sealed interface Look {
    /** It is in a state. */
    record Seen(Value.Structure document, String state, String reason) implements Look {}

    /** The service does not list it. */
    enum Missing implements Look {
        MISSING
    }

    /** The service did not tell, but may the next time. */
    record Trouble(AwsessionException failure, boolean throttled) implements Look {}
}
