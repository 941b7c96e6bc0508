package io.github.awsession.command.run;

import io.github.awsession.argument.check.Validator;
import io.github.awsession.argument.timestamp.WireTimestamps;
import io.github.awsession.client.OperationCaller;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.ServiceException;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

/** Calls operations of one service after validating the parameters. */
public record ValidatingCaller(
        Environment environment,
        Settings settings,
        DebugLog log,
        ServiceModel service,
        OperationCaller caller)
        implements OperationCaller {
    /**
     * Settles the connection. AWS CLI does so before it validates the parameters, but needs region
     * and credentials only for the call.
     */
    @Override
    public void settle(Operation operation) {
        caller.settle(operation);
    }

    /**
     * Returns the response to one call.
     *
     * @throws UsageException for invalid parameters, with all violations in the text, unless the
     *     profile switches validation off
     */
    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        if (isValidating()) {
            Validator.check(service, operation, parameters, environment.clock())
                    .ifPresent(
                            violations -> {
                                throw new UsageException(violations)
                                        .hinting(
                                                Misspellings.ofMembers(
                                                        service, operation, parameters));
                            });
        }
        Value.Structure response = answer(operation, settled(operation, parameters));
        log.tree("Response of " + operation.name(), response);
        return response;
    }

    /**
     * Returns the response of the service. The service decides which values are valid, so hints for
     * values are added only when the service refuses the call.
     */
    private Value.Structure answer(Operation operation, Value.Structure parameters) {
        try {
            return caller.call(operation, parameters);
        } catch (ServiceException refusal) {
            throw refusal.hinting(Misspellings.ofValues(service, operation, parameters));
        }
    }

    private Value.Structure settled(Operation operation, Value.Structure parameters) {
        return service.takesTimestamps(operation)
                ? WireTimestamps.in(service, operation, parameters, environment.clock())
                : parameters;
    }

    private boolean isValidating() {
        String setting =
                settings.lookUp("parameter_validation").key("parameter_validation").orElse("true");
        return setting.equalsIgnoreCase("true");
    }
}
