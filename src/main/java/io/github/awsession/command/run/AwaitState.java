package io.github.awsession.command.run;

import io.github.awsession.client.SingleAttempts;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.TypedWait;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.signal.LastWords;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.StateWait;
import io.github.awsession.waiting.TargetName;
import io.github.awsession.waiting.Waiter;
import io.github.awsession.waiting.Waiters;

import java.util.Objects;

/**
 * Waits for the target that the call started, and prints the target's final description instead of
 * the response. When the wait fails, standard error names the target, which exists all the same.
 */
record AwaitState(Environment environment, StateWait stateWait, ResponsePrinter printer)
        implements ResponseHandler {

    /**
     * Returns the handler for an operation that is called with {@code --wait}.
     *
     * @throws io.github.awsession.error.UsageException for invalid limits
     */
    static ResponseHandler of(
            Environment environment,
            Invocation invocation,
            SingleAttempts attempts,
            ResponsePrinter printer) {
        ServiceModel service = invocation.service();
        Waiter waiter = Waiters.after(service.name(), invocation.operation().name()).orElseThrow();
        TypedWait wait = new TypedWait(invocation);
        StateWait stateWait =
                new StateWait(
                        environment, service, attempts, waiter, wait.limits(), wait.progress());
        return new AwaitState(environment, stateWait, printer);
    }

    @Override
    public ExitCode handle(
            Invocation invocation, Value.Structure parameters, Value.Structure response) {
        Value.Structure named =
                TargetName.of(
                        stateWait.service(),
                        operation(stateWait.waiter().target().naming()),
                        parameters,
                        response,
                        "The response of " + invocation.operation().name());
        String success = success(invocation, named);
        Value.Structure document;
        try (LastWords _ = LastWords.of(environment.streams(), success)) {
            document = stateWait.await(named);
        } catch (AwsessionException failure) {
            environment.streams().tell(success);
            throw failure;
        }
        printer.print(
                operation(stateWait.waiter().target().polls().getFirst().operation()).name(),
                document);
        return ExitCode.OK;
    }

    private Operation operation(String commandName) {
        return Objects.requireNonNull(stateWait.service().operation(commandName));
    }

    private String success(Invocation invocation, Value.Structure named) {
        return "\nawsession: "
                + invocation.service().name()
                + ' '
                + invocation.operation().commandName()
                + " itself was successful, for "
                + stateWait.options(named)
                + '\n';
    }
}
