package io.github.awsession.command;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.argument.Skeleton;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.ExitCode;
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
        return switch (invocation.skeleton().orElse("")) {
            case OperationOptions.SKELETON_INPUT ->
                    show(skeleton.inputJson(invocation.operation()));
            case OperationOptions.SKELETON_YAML -> show(skeleton.inputYaml(invocation.operation()));
            case OperationOptions.SKELETON_OUTPUT ->
                    call(
                            invocation,
                            parameters,
                            new MadeUpResponse(service(invocation), skeleton),
                            new PrintResponse(environment, settings));
            default -> {
                SdkOperationCaller service = service(invocation);
                yield call(invocation, parameters, service, following(invocation, service));
            }
        };
    }

    private ExitCode show(String text) {
        environment.streams().print(text);
        return ExitCode.OK;
    }

    /**
     * AWS CLI settles the connection before it validates, but needs region and credentials only for
     * the call.
     */
    private ExitCode call(
            Invocation invocation,
            Value.Structure parameters,
            OperationCaller caller,
            ResponseHandler handler) {
        caller.prepare(invocation.operation());
        new ParameterCheck(settings)
                .require(invocation.service(), invocation.operation(), parameters);
        Value.Structure response = caller.call(invocation.operation(), parameters);
        log.tree("Response of " + invocation.operation().name(), response);
        return handler.handle(invocation, parameters, response);
    }

    private ResponseHandler following(Invocation invocation, SdkOperationCaller service) {
        return invocation.opensSession()
                ? new OpenSession(environment, service, new ParameterCheck(settings))
                : new PrintResponse(environment, settings);
    }

    private SdkOperationCaller service(Invocation invocation) {
        return new SdkOperationCaller(
                environment, settings, invocation.service(), invocation.globals().client());
    }
}
