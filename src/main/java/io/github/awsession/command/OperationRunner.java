package io.github.awsession.command;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.argument.Skeleton;
import io.github.awsession.argument.Validator;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.UsageException;
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
        switch (invocation.skeleton().orElse("")) {
            case OperationOptions.SKELETON_INPUT ->
                    environment.streams().print(skeleton.inputJson(invocation.operation()));
            case OperationOptions.SKELETON_YAML ->
                    environment.streams().print(skeleton.inputYaml(invocation.operation()));
            case OperationOptions.SKELETON_OUTPUT ->
                    call(invocation, parameters, new MadeUpResponse(service(invocation), skeleton));
            default -> {
                Optional<Pagination> paging = invocation.paging(parameters);
                if (paging.isPresent()) {
                    callByPages(invocation, paging.get(), parameters);
                } else {
                    call(invocation, parameters, service(invocation));
                }
            }
        }
        return ExitCode.OK;
    }

    /**
     * AWS CLI settles the connection before it validates, but needs region and credentials only for
     * the call.
     */
    private void call(Invocation invocation, Value.Structure parameters, OperationCaller caller) {
        caller.prepare(invocation.operation());
        printer(invocation)
                .print(invocation.operation().name(), answer(invocation, parameters, caller));
    }

    private void callByPages(
            Invocation invocation, Pagination pagination, Value.Structure parameters) {
        OperationCaller caller = service(invocation);
        caller.prepare(invocation.operation());
        printer(invocation)
                .print(
                        invocation.operation().name(),
                        new Pages(
                                pagination,
                                parameters,
                                ofPage -> answer(invocation, ofPage, caller)));
    }

    private Value.Structure answer(
            Invocation invocation, Value.Structure parameters, OperationCaller caller) {
        validate(invocation, parameters);
        Value.Structure response = caller.call(invocation.operation(), parameters);
        log.tree("Response of " + invocation.operation().name(), response);
        return response;
    }

    private SdkOperationCaller service(Invocation invocation) {
        return new SdkOperationCaller(
                environment, settings, invocation.service(), invocation.globals().client());
    }

    private ResponsePrinter printer(Invocation invocation) {
        return new ResponsePrinter(environment, settings, invocation.globals().printing());
    }

    private void validate(Invocation invocation, Value.Structure parameters) {
        if (isValidating()) {
            Validator.check(invocation.service(), invocation.operation(), parameters)
                    .ifPresent(
                            violations -> {
                                throw new UsageException(violations);
                            });
        }
    }

    private boolean isValidating() {
        String setting = settings.inProfile("parameter_validation").orElse("true");
        return setting.equalsIgnoreCase("true");
    }
}
