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
    private final Settings settings;

    OperationRunner(Environment environment, Settings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    ExitCode run(Invocation invocation) {
        Value.Structure parameters = new ArgumentReader(environment, invocation.service())
                .read(invocation.operation(), invocation.parameters(), invocation.cliInput());
        Skeleton skeleton = new Skeleton(invocation.service());
        switch (invocation.skeleton().orElse("")) {
            case OperationOptions.SKELETON_INPUT ->
                TextOutput.print(environment.streams(), skeleton.inputJson(invocation.operation()));
            case OperationOptions.SKELETON_YAML ->
                TextOutput.print(environment.streams(), skeleton.inputYaml(invocation.operation()));
            case OperationOptions.SKELETON_OUTPUT ->
                call(invocation, parameters, (operation, _) -> skeleton.response(operation));
            default -> call(invocation, parameters, service(invocation));
        }
        return ExitCode.OK;
    }

    private OperationCaller service(Invocation invocation) {
        return new SdkOperationCaller(
                environment, settings, invocation.service(), invocation.globals().client());
    }

    private void call(Invocation invocation, Value.Structure parameters, OperationCaller caller) {
        validate(invocation, parameters);
        Value.Structure response = caller.call(invocation.operation(), parameters);
        new ResponsePrinter(environment, settings, invocation.globals().printing())
                .print(invocation.operation().name(), response);
    }

    private void validate(Invocation invocation, Value.Structure parameters) {
        Validator.check(invocation.service(), invocation.operation(), parameters).ifPresent(violations -> {
            throw new UsageException(violations);
        });
    }
}
