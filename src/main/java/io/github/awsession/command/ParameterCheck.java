package io.github.awsession.command;

import io.github.awsession.argument.Validator;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

/** Validates parameters before they are sent, unless the profile switches that off. */
record ParameterCheck(Settings settings) {
    /**
     * Lets parameters pass that suit an operation.
     *
     * @throws UsageException with all that is wrong with the others
     */
    void require(ServiceModel service, Operation operation, Value.Structure parameters) {
        if (isOn()) {
            Validator.check(service, operation, parameters)
                    .ifPresent(
                            violations -> {
                                throw new UsageException(violations);
                            });
        }
    }

    private boolean isOn() {
        String setting = settings.inProfile("parameter_validation").orElse("true");
        return setting.equalsIgnoreCase("true");
    }
}
