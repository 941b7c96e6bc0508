package io.github.awsession.argument.check;

import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Checks the types, the required and unknown names and the minimums of parameters exactly as
 * strictly as AWS CLI does.
 */
public final class Validator {
    private Validator() {}

    /**
     * Returns the text of all violations in an operation's input (the line "Parameter validation
     * failed:" and one line for each violation), or an empty optional. The clock completes a date
     * of which parts are missing.
     *
     * @throws GeneralException for a timestamp that is too far away to calculate with
     */
    public static Optional<String> check(
            ServiceModel service, Operation operation, Value.Structure parameters, Clock clock) {
        return check(service, service.input(operation), parameters, clock);
    }

    public static Optional<String> check(
            ServiceModel service, Shape.StructureShape shape, Value.Structure value, Clock clock) {
        Violations violations = new Violations(service, clock);
        violations.check("", shape, value);
        return text(violations.lines());
    }

    public static Optional<String> text(List<String> violations) {
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of("Parameter validation failed:\n" + String.join("\n", violations));
    }
}
