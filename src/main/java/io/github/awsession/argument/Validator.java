package io.github.awsession.argument;

import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;
import java.util.Optional;

/** Checks parameters exactly as strictly as AWS CLI: types, required and unknown names, minimums. */
public final class Validator {
    private Validator() {}

    /** The text of all violations of an operation's input ("Parameter validation failed:" and one a line), or none. */
    @SuppressWarnings("UnusedVariable")
    public static Optional<String> check(ServiceModel service, Operation operation, Value.Structure parameters) {
        throw new UnsupportedOperationException();
    }
}
