package io.github.awsession.client;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.value.Value;

/** How one try at an operation ended. */
public sealed interface Attempt {
    /** The service answered. */
    record Answered(Value.Structure response) implements Attempt {}

    /**
     * Another try may help: the connection failed, the service was out of order, or there were too
     * many requests.
     *
     * @param throttled whether the service wants fewer requests
     */
    record Refused(AwsessionException failure, boolean throttled) implements Attempt {}
}
