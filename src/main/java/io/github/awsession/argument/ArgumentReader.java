package io.github.awsession.argument;

import io.github.awsession.environment.Environment;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;
import java.util.List;
import java.util.Map;

/** Turns typed arguments into parameters: paramfiles, shorthand, JSON, scalars, then the CLI input below them. */
public final class ArgumentReader {
    /** A reader for the operations of one service. */
    @SuppressWarnings("UnusedVariable")
    public ArgumentReader(Environment environment, ServiceModel service) {}

    /**
     * The parameters of one call, in the model's member order and then the CLI input's; not validated.
     *
     * @param typed by member name: one text a scalar or structure option, all texts of a list option, {@code "true"} or
     *     {@code "false"} for a flag
     */
    public Value.Structure read(Operation operation, Map<String, List<String>> typed, CliInput input) {
        throw new UnsupportedOperationException();
    }
}
