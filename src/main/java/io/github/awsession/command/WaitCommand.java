package io.github.awsession.command;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.UsageException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.Inquiry;
import io.github.awsession.waiting.WaitLimits;
import io.github.awsession.waiting.Waiter;
import io.github.awsession.waiting.Waiters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code awsession <service> wait <waiter>}, in the form of AWS CLI's command of that name. Nothing
 * is printed on standard output.
 */
final class WaitCommand {
    private final CallContext context;
    private final ServiceModel service;

    WaitCommand(CallContext context, ServiceModel service) {
        this.context = context;
        this.service = service;
    }

    /** Waits, or shows what was asked for instead. */
    ExitCode run(List<String> words) {
        if (words.equals(List.of(Positional.HELP))) {
            return show(WaitHelp.page(service));
        }
        LevelWords level =
                LevelParser.parse(
                        new OptionTable(List.of()),
                        new Positional("subcommand", false, names(service)),
                        words);
        if (level.positional() == null) {
            throw incomplete(level.rest());
        }
        Waiter waiter = Waiters.of(service.name(), level.positional()).orElseThrow();
        Operation operation = WaiterOperation.of(service, waiter);
        Optional<Invocation> invocation =
                new OperationWords(service, operation).read(level.rest(), context.globals());
        return invocation.isEmpty()
                ? show(OperationHelp.page(ModelLoader.documented(service.name()), operation))
                : run(waiter, invocation.get());
    }

    static List<String> names(ServiceModel service) {
        List<String> names = new ArrayList<>();
        Waiters.of(service.name()).forEach(waiter -> names.add(waiter.name()));
        return names;
    }

    private UsageException incomplete(List<String> unknown) {
        return new UsageException(
                unknown.isEmpty()
                        ? "usage: awsession [options] "
                                + service.name()
                                + " wait <subcommand> [parameters]\n"
                                + "awsession: [ERROR]: too few arguments"
                        : "Unknown options: " + String.join(",", unknown));
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
        WaitLimits limits = WaitOptions.ofWaiter(invocation);
        OperationRunner runner = new OperationRunner(context);
        if (invocation.skeleton().isPresent()) {
            return runner.run(invocation);
        }
        Value.Structure parameters =
                new ArgumentReader(context.environment(), service)
                        .read(
                                invocation.operation(),
                                invocation.parameters(),
                                invocation.cliInput());
        if (invocation.has(OwnOptions.DRY_RUN)) {
            return runner.run(firstLook(waiter, invocation, parameters));
        }
        return await(waiter, invocation, parameters, limits);
    }

    /** The first request as if it had been typed. */
    private Invocation firstLook(Waiter waiter, Invocation invocation, Value.Structure parameters) {
        Inquiry inquiry = waiter.subject().inquiries().getFirst();
        String input =
                JsonWriter.write(
                        new Value.Structure(inquiry.parameters(parameters)),
                        JsonWriter.Layout.COMPACT,
                        true);
        return new Invocation(
                service,
                Objects.requireNonNull(service.operation(inquiry.operation())),
                Map.of(
                        OwnOptions.DRY_RUN,
                        List.of("true"),
                        OperationOptions.CLI_INPUT_JSON,
                        List.of(input)),
                invocation.globals());
    }

    private ExitCode await(
            Waiter waiter, Invocation invocation, Value.Structure parameters, WaitLimits limits) {
        SdkOperationCaller caller = context.caller(service);
        StateWait stateWait =
                new StateWait(
                        context.environment(),
                        service,
                        caller,
                        waiter,
                        limits,
                        WaitOptions.progress(invocation));
        CheckedCalls calls = context.calls(service, new Waiting(caller, stateWait));
        calls.settle(invocation.operation());
        var _ = calls.call(invocation.operation(), parameters);
        return ExitCode.OK;
    }

    /** A call that takes until the state is reached. */
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
