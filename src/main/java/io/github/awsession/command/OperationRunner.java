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
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;

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
            default -> call(invocation, parameters, service(invocation));
        }
        return ExitCode.OK;
    }

    /**
     * AWS CLI settles the connection before it validates, but needs region and credentials only for
     * the call.
     */
    private void call(Invocation invocation, Value.Structure parameters, OperationCaller caller) {
        caller.prepare(invocation.operation());
        validate(invocation, parameters);
        print(invocation, caller.call(invocation.operation(), parameters));
    }

    private SdkOperationCaller service(Invocation invocation) {
        return new SdkOperationCaller(
                environment, settings, invocation.service(), invocation.globals().client());
    }

    private void print(Invocation invocation, Value.Structure response) {
        log.tree("Response of " + invocation.operation().name(), response);
        new ResponsePrinter(environment, settings, invocation.globals().printing())
                .print(invocation.operation().name(), response);
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
        String setting =
                settings.lookUp("parameter_validation").key("parameter_validation").orElse("true");
        return setting.equalsIgnoreCase("true");
    }
}
