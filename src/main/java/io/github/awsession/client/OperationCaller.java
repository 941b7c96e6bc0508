package io.github.awsession.client;

import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

/** Performs an operation: the service over the network, or a stand-in that makes a response up. */
public interface OperationCaller {
    /**
     * Settles what AWS CLI settles before it looks at the parameters.
     *
     * @throws io.github.awsession.error.AwsessionException for the first thing that is wrong
     */
    void settle(Operation operation);

    /**
     * The response to one call. Timestamps in it are texts already, in the configured {@code
     * cli_timestamp_format}.
     *
     * @throws io.github.awsession.error.AwsessionException when there is none
     */
    Value.Structure call(Operation operation, Value.Structure parameters);
}
