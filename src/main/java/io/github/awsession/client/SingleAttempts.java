package io.github.awsession.client;

import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

import java.time.Duration;

/** Makes single attempts at operations, for callers that have a schedule of their own. */
public interface SingleAttempts {
    /**
     * Makes one attempt, whatever retries are configured.
     *
     * @param limit the timeout of the connection and of the response; shorter configured timeouts
     *     stay, and very short limits are rounded up
     * @throws io.github.awsession.error.AwsessionException for a failure that another attempt would
     *     not change
     */
    Attempt attempt(Operation operation, Value.Structure parameters, Duration limit);
}
