package io.github.awsession.client;

import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

import java.time.Duration;

/** Tries operations once at a time, for callers that have a schedule of their own. */
public interface SingleAttempts {
    /**
     * Tries once, whatever retries are configured.
     *
     * @param limit how long the service may be silent; shorter configured time-outs stay, and very
     *     short limits are rounded up
     * @throws io.github.awsession.error.AwsessionException for a failure that another try would not
     *     change
     */
    Attempt attempt(Operation operation, Value.Structure parameters, Duration limit);
}
