package io.github.awsession.client;

import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

/** Performs an operation: calls the service over the network, or makes up a response. */
public interface OperationCaller {
    /**
     * Resolves the settings that AWS CLI resolves before it looks at the parameters.
     *
     * @throws io.github.awsession.error.AwsessionException for the first setting that is wrong
     */
    void settle(Operation operation);

    /**
     * Returns the response to one call. Its timestamps are texts already, in the configured {@code
     * cli_timestamp_format}.
     *
     * @throws io.github.awsession.error.AwsessionException when there is no successful response
     */
    Value.Structure call(Operation operation, Value.Structure parameters);
}
