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
 * Checks parameters exactly as strictly as AWS CLI: types, required and unknown names, minimums.
 */
public final class Validator {
    private Validator() {}

    /**
     * The text of all violations of an operation's input ("Parameter validation failed:" and one a
     * line), or none. The clock tells what is missing in an incomplete date.
     *
     * @throws GeneralException for a timestamp that cannot be counted with
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
