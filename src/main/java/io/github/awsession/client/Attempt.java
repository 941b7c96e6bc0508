package io.github.awsession.client;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.value.Value;

/** Describes how one attempt at an operation ended. */
public sealed interface Attempt {
    /** The service responded. */
    record Answered(Value.Structure response) implements Attempt {}

    /**
     * Another attempt may help: the connection failed, the service failed, or there were too many
     * requests.
     *
     * @param throttled whether the service throttles requests
     */
    record Refused(AwsessionException failure, boolean throttled) implements Attempt {}
}
