package io.github.awsession.command.wait;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.command.help.HelpPager;
import io.github.awsession.command.help.OperationHelp;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OperationParser;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.option.TypedWait;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.OperationRunner;
import io.github.awsession.command.run.ValidatingCaller;
import io.github.awsession.error.ExitCode;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.Poll;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.StateWait;
import io.github.awsession.waiting.WaitLimits;
import io.github.awsession.waiting.Waiter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Implements {@code awsession <service> wait <waiter>} with the syntax of AWS CLI's command {@code
 * wait}. Nothing is printed on standard output.
 */
final class WaitCommand {
    private final CallContext context;
    private final ServiceModel service;

    WaitCommand(CallContext context, ServiceModel service) {
        this.context = context;
        this.service = service;
    }

    /** Waits, or prints the help, the skeleton or the request that the words ask for. */
    ExitCode run(Waiter waiter, List<String> words) {
        Optional<Invocation> invocation =
                new OperationParser(ServiceCommand.of(service, waiter))
                        .read(words, context.globals());
        return invocation.isEmpty()
                ? show(
                        OperationHelp.page(
                                ServiceCommand.of(ModelLoader.documented(service.name()), waiter)))
                : run(waiter, invocation.get());
    }

    private ExitCode show(String page) {
        new HelpPager(context.environment()).show(page);
        return ExitCode.OK;
    }

    private ExitCode run(Waiter waiter, Invocation invocation) {
        context.log()
                .options(
                        "command " + service.name() + " wait " + waiter.name(),
                        invocation.arguments());
        TypedWait typed = new TypedWait(invocation);
        WaitLimits limits = typed.limits();
        if (invocation.skeleton().isPresent()) {
            return new OperationRunner(context).run(invocation);
        }
        Value.Structure parameters =
                new ArgumentReader(context.environment(), service)
                        .read(
                                invocation.operation(),
                                invocation.parameters(),
                                invocation.cliInput());
        return invocation.has(OwnOptions.DRY_RUN)
                ? preview(waiter.target().polls().getFirst(), parameters)
                : await(waiter, invocation.operation(), parameters, limits, typed.progress());
    }

    /** Shows the request of the first poll as {@code --dry-run} of its operation does. */
    private ExitCode preview(Poll poll, Value.Structure parameters) {
        Operation operation = Objects.requireNonNull(service.operation(poll.operation()));
        Invocation first =
                new Invocation(
                        ServiceCommand.of(service, operation),
                        Map.of(OwnOptions.DRY_RUN, List.of("true")),
                        context.globals());
        return new OperationRunner(context)
                .run(first, new Value.Structure(poll.parameters(parameters)));
    }

    private ExitCode await(
            Waiter waiter,
            Operation operation,
            Value.Structure parameters,
            WaitLimits limits,
            ProgressForm progress) {
        SdkOperationCaller caller = context.caller(service);
        StateWait stateWait =
                new StateWait(context.environment(), service, caller, waiter, limits, progress);
        ValidatingCaller calls = context.calls(service, new Waiting(caller, stateWait));
        calls.settle(operation);
        var _ = calls.call(operation, parameters);
        return ExitCode.OK;
    }

    /** Represents the wait as a call that returns when the state is reached. */
    private record Waiting(SdkOperationCaller caller, StateWait stateWait)
            implements OperationCaller {
        @Override
        public void settle(Operation operation) {
            caller.settle(operation);
        }

        @Override
        public Value.Structure call(Operation operation, Value.Structure parameters) {
            return stateWait.await(parameters);
        }
    }
}
