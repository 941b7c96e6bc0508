package io.github.awsession.argument;

import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.Optional;

/**
 * Checks parameters exactly as strictly as AWS CLI: types, required and unknown names, minimums.
 */
public final class Validator {
    private Validator() {}

    /**
     * The text of all violations of an operation's input ("Parameter validation failed:" and one a
     * line), or none.
     */
    public static Optional<String> check(
            ServiceModel service, Operation operation, Value.Structure parameters) {
        return check(service, service.input(operation), parameters);
    }

    static Optional<String> check(
            ServiceModel service, Shape.StructureShape shape, Value.Structure value) {
        Violations violations = new Violations(service);
        violations.check("", shape, value);
        return text(violations.lines());
    }

    static Optional<String> text(List<String> violations) {
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of("Parameter validation failed:\n" + String.join("\n", violations));
    }
}
