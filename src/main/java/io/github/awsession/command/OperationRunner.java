package io.github.awsession.command;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.argument.Skeleton;
import io.github.awsession.client.DryRun;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.ExitCode;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Pagination;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;

import java.util.Optional;

/** Runs one operation: arguments, parameters, response, output; in that order and nowhere else. */
final class OperationRunner {
    private final Environment environment;
    private final DebugLog log;
    private final Settings settings;

    OperationRunner(Environment environment, DebugLog log, Settings settings) {
        this.environment = environment;
        this.log = log;
        this.settings = settings;
    }

    ExitCode run(Invocation invocation) {
        Value.Structure parameters =
                new ArgumentReader(environment, invocation.service())
                        .read(
                                invocation.operation(),
                                invocation.parameters(),
                                invocation.cliInput());
        log.tree("Parameters of " + invocation.operation().name(), parameters);
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
                            calls(new MadeUpResponse(service(invocation), skeleton), invocation),
                            new PrintResponse(printer(invocation)));
            default -> call(invocation, parameters);
        };
    }

    private ExitCode show(String text) {
        environment.streams().print(text);
        return ExitCode.OK;
    }

    private ExitCode call(Invocation invocation, Value.Structure parameters) {
        if (invocation.has(OwnOptions.DRY_RUN)) {
            return preview(invocation, parameters);
        }
        SdkOperationCaller service = service(invocation);
        CheckedCalls calls = calls(service, invocation);
        Optional<Pagination> paging = invocation.paging(parameters);
        if (paging.isPresent()) {
            return callByPages(invocation, paging.get(), parameters, calls);
        }
        return call(invocation, parameters, calls, follower(invocation, service, calls));
    }

    private ResponseHandler follower(
            Invocation invocation, SdkOperationCaller service, CheckedCalls calls) {
        if (invocation.opensSession()) {
            return new OpenSession(environment, service, calls);
        }
        ResponsePrinter printer = printer(invocation);
        return invocation.waits()
                ? AwaitState.of(environment, invocation, service, printer)
                : new PrintResponse(printer);
    }

    private static ExitCode call(
            Invocation invocation,
            Value.Structure parameters,
            CheckedCalls calls,
            ResponseHandler handler) {
        calls.settle(invocation.operation());
        return handler.handle(
                invocation, parameters, calls.call(invocation.operation(), parameters));
    }

    private ExitCode callByPages(
            Invocation invocation,
            Pagination pagination,
            Value.Structure parameters,
            CheckedCalls calls) {
        calls.settle(invocation.operation());
        printer(invocation)
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
                        environment, settings, invocation.service(), invocation.globals().client());
        return new RequestPreview(calls(service, invocation), printer(invocation))
                .show(invocation, parameters);
    }

    private CheckedCalls calls(OperationCaller caller, Invocation invocation) {
        return new CheckedCalls(environment, settings, log, invocation.service(), caller);
    }

    private SdkOperationCaller service(Invocation invocation) {
        return new SdkOperationCaller(
                environment, settings, invocation.service(), invocation.globals().client());
    }

    private ResponsePrinter printer(Invocation invocation) {
        return new ResponsePrinter(environment, settings, invocation.globals().printing());
    }
}
