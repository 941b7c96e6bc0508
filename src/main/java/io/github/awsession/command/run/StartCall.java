package io.github.awsession.command.run;

import io.github.awsession.command.option.Invocation;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.signal.LastWords;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.value.Value;

/**
 * Calls an operation that starts a session or a calculation. When the call does not learn its id,
 * or cannot print it, standard error tells how to find it.
 */
record StartCall(Streams streams, ValidatingCaller calls, LostStart lost) {
    ExitCode run(Invocation invocation, ResponseHandler handler) {
        calls.settle(lost.operation());
        Value.Structure response;
        try (LastWords _ = LastWords.of(streams, lost::text)) {
            response = call();
            if (handler instanceof PrintResponse) {
                return use(invocation, response, handler);
            }
        }
        return use(invocation, response, handler);
    }

    /** Calls the operation; a failure tells how to find what may have been started. */
    Value.Structure call() {
        try {
            return calls.call(lost.operation(), lost.parameters());
        } catch (AwsessionException failure) {
            failure.leaving(lost.text());
            throw failure;
        } catch (RuntimeException | Error bug) {
            streams.tell(lost.text());
            throw bug;
        }
    }

    private ExitCode use(Invocation invocation, Value.Structure response, ResponseHandler handler) {
        boolean nameless = lost.hasToken() && lost.isNameless(response);
        try {
            ExitCode status = handler.handle(invocation, lost.parameters(), response);
            if (nameless) {
                streams.tell(lost.text());
            }
            return status;
        } catch (AwsessionException failure) {
            if (nameless || handler instanceof PrintResponse) {
                failure.leaving(lost.text());
            }
            throw failure;
        }
    }
}
