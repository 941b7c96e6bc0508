package io.github.awsession.command.run;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.argument.skeleton.Skeleton;
import io.github.awsession.client.DryRun;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.SessionOptions;
import io.github.awsession.command.option.TypedWait;
import io.github.awsession.command.paging.Pages;
import io.github.awsession.environment.signal.ForegroundProgram;
import io.github.awsession.error.ExitCode;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Pagination;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.ProgressForm;

import java.util.Optional;

/**
 * Runs one operation: reads the arguments into parameters, gets the response, and prints or uses
 * it, always in this order.
 */
public final class OperationRunner {
    private final CallContext context;

    public OperationRunner(CallContext context) {
        this.context = context;
    }

    public ExitCode run(Invocation invocation) {
        return run(
                invocation,
                new ArgumentReader(context.environment(), invocation.service())
                        .read(
                                invocation.operation(),
                                invocation.parameters(),
                                invocation.cliInput()));
    }

    /** Runs an operation with the given parameters, which replace those that were typed. */
    public ExitCode run(Invocation invocation, Value.Structure parameters) {
        context.log().tree("Parameters of " + invocation.operation().name(), parameters);
        Skeleton skeleton = new Skeleton(invocation.service());
        boolean isPrefilled = invocation.has(OwnOptions.PREFILL);
        return switch (invocation.skeleton().orElse("")) {
            case OperationOptions.SKELETON_INPUT ->
                    show(
                            isPrefilled
                                    ? skeleton.inputJson(invocation.operation(), parameters)
                                    : skeleton.inputJson(invocation.operation()));
            case OperationOptions.SKELETON_YAML -> {
                Skeleton commented =
                        new Skeleton(ModelLoader.documented(invocation.service().name()));
                yield show(
                        isPrefilled
                                ? commented.inputYaml(invocation.operation(), parameters)
                                : commented.inputYaml(invocation.operation()));
            }
            case OperationOptions.SKELETON_OUTPUT ->
                    call(
                            invocation,
                            parameters,
                            context.calls(
                                    invocation.service(),
                                    new SampleResponse(
                                            context.caller(invocation.service()), skeleton)),
                            new PrintResponse(context.printer()));
            default -> call(invocation, parameters);
        };
    }

    private ExitCode show(String text) {
        context.environment().streams().print(text);
        return ExitCode.OK;
    }

    private ExitCode call(Invocation invocation, Value.Structure parameters) {
        if (invocation.has(OwnOptions.DRY_RUN)) {
            return preview(invocation, parameters);
        }
        if (invocation.has(SessionOptions.WAIT_TARGET)) {
            new TargetWait(context, new TypedWait(invocation).target(), ProgressForm.AUTO)
                    .await(parameters);
        }
        SdkOperationCaller service = context.caller(invocation.service());
        service.preload();
        ValidatingCaller calls = context.calls(invocation.service(), service);
        Optional<Pagination> paging = invocation.paging(parameters);
        if (paging.isPresent()) {
            return callByPages(invocation, paging.get(), parameters, calls);
        }
        ResponseHandler handler = follower(invocation, service, calls);
        if (!LostStart.isPossible(invocation.operation())) {
            return call(invocation, parameters, calls, handler);
        }
        LostStart lost =
                new LostStart(
                        context,
                        invocation.service(),
                        service,
                        invocation.operation(),
                        ClientToken.in(invocation.service(), invocation.operation(), parameters));
        return new StartCall(context.environment().streams(), calls, lost).run(invocation, handler);
    }

    private ResponseHandler follower(
            Invocation invocation, SdkOperationCaller service, ValidatingCaller calls) {
        if (invocation.opensSession()) {
            // The call waits for the network, which leaves time to load the signal handling.
            service.meanwhile(ForegroundProgram::loadSignals);
            return new OpenPlugin(context.environment(), service, calls);
        }
        ResponsePrinter printer = context.printer();
        return invocation.waits()
                ? AwaitState.of(context.environment(), invocation, service, printer)
                : new PrintResponse(printer);
    }

    private static ExitCode call(
            Invocation invocation,
            Value.Structure parameters,
            ValidatingCaller calls,
            ResponseHandler handler) {
        calls.settle(invocation.operation());
        return handler.handle(
                invocation, parameters, calls.call(invocation.operation(), parameters));
    }

    private ExitCode callByPages(
            Invocation invocation,
            Pagination pagination,
            Value.Structure parameters,
            ValidatingCaller calls) {
        calls.settle(invocation.operation());
        context.printer()
                .print(
                        invocation.operation().name(),
                        new Pages(
                                pagination,
                                parameters,
                                ofPage -> calls.call(invocation.operation(), ofPage)));
        return ExitCode.OK;
    }

    private ExitCode preview(Invocation invocation, Value.Structure parameters) {
        DryRun service =
                new DryRun(
                        context.environment(),
                        context.settings(),
                        invocation.service(),
                        context.globals().client());
        return new RequestPreview(context.calls(invocation.service(), service), context.printer())
                .show(invocation, parameters);
    }
}
