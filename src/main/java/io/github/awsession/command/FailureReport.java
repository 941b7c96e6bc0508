package io.github.awsession.command;

import io.github.awsession.environment.Environment;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.output.ErrorFormat;
import io.github.awsession.output.ErrorPrinter;

/** Prints a failure in the format that is known at the time it happens. */
final class FailureReport {
    private final Environment environment;

    FailureReport(Environment environment) {
        this.environment = environment;
    }

    /** Prints a failure and tells its status. */
    int print(AwsessionException failure, GlobalWords typed) {
        ErrorPrinter.print(failure, format(typed), typed.color(), environment.streams());
        return failure.exitCode().status();
    }

    /** A bug in words, in one line. */
    static String describe(Throwable bug) {
        String message = bug.getMessage();
        String name = bug.getClass().getSimpleName();
        return message == null ? "Unexpected " + name : "Unexpected " + name + ": " + message.replace('\n', ' ');
    }

    private ErrorFormat format(GlobalWords typed) {
        return typed.errorFormat().orElse(ErrorFormat.ENHANCED);
    }
}
