package io.github.awsession.command.run;

import io.github.awsession.command.option.Invocation;
import io.github.awsession.error.ExitCode;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;

/** Prints the response as the output options demand. */
record PrintResponse(ResponsePrinter printer) implements ResponseHandler {
    @Override
    public ExitCode handle(
            Invocation invocation, Value.Structure parameters, Value.Structure response) {
        printer.print(invocation.operation().name(), response);
        return ExitCode.OK;
    }
}
