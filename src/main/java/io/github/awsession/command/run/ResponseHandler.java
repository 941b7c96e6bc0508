package io.github.awsession.command.run;

import io.github.awsession.command.option.Invocation;
import io.github.awsession.error.ExitCode;
import io.github.awsession.value.Value;

/** What follows the response of an operation: printing it, or opening the session that it began. */
interface ResponseHandler {
    /**
     * Does what follows.
     *
     * @param parameters what the operation was called with
     * @return the status of the command
     * @throws io.github.awsession.error.AwsessionException when it fails
     */
    ExitCode handle(Invocation invocation, Value.Structure parameters, Value.Structure response);
}
