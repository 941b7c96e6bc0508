package io.github.awsession.command;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.ExitCode;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;

/** Prints the response as the options for output say. */
record PrintResponse(Environment environment, Settings settings) implements ResponseHandler {
    @Override
    public ExitCode handle(
            Invocation invocation, Value.Structure parameters, Value.Structure response) {
        new ResponsePrinter(environment, settings, invocation.globals().printing())
                .print(invocation.operation().name(), response);
        return ExitCode.OK;
    }
}
