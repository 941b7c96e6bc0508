package io.github.awsession.command.run;

import io.github.awsession.command.option.Invocation;
import io.github.awsession.error.ExitCode;
import io.github.awsession.value.Value;

/**
 * Handles the response of an operation: prints it, opens the session that the operation started, or
 * waits for the target that the operation started.
 */
interface ResponseHandler {
    /**
     * Handles the response.
     *
     * @param parameters the parameters of the call
     * @return the exit status of the command
     * @throws io.github.awsession.error.AwsessionException when the handling fails
     */
    ExitCode handle(Invocation invocation, Value.Structure parameters, Value.Structure response);
}
