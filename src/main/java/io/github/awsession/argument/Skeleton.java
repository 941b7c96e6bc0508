package io.github.awsession.argument;

import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

/** Sample inputs and responses of an operation, as {@code --generate-cli-skeleton} prints them. */
public final class Skeleton {
    /** Skeletons of one service's operations. */
    @SuppressWarnings("UnusedVariable")
    public Skeleton(ServiceModel service) {}

    /** The input as JSON text with its line end. */
    public String inputJson(Operation operation) {
        throw new UnsupportedOperationException();
    }

    /** The input as commented YAML text. */
    public String inputYaml(Operation operation) {
        throw new UnsupportedOperationException();
    }

    /**
     * A made-up response.
     *
     * @throws io.github.awsession.error.UsageException where AWS CLI's own made-up response fails its validation
     */
    public Value.Structure response(Operation operation) {
        throw new UnsupportedOperationException();
    }
}
