package io.github.awsession.output;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.value.Value;
import java.util.Optional;

/** Prints a response on standard output or through the pager, in the chosen format. */
public final class ResponsePrinter {
    /**
     * What the command line says about output.
     *
     * @param format {@code --output}; absent: {@code AWS_DEFAULT_OUTPUT}, the profile's {@code output}, json
     * @param query {@code --query}
     * @param color {@code --color}
     * @param pager false with {@code --no-cli-pager}
     */
    public record Options(Optional<OutputFormat> format, Optional<Query> query, ColorMode color, boolean pager) {}

    /** A printer; settings are looked at only when something is printed. */
    @SuppressWarnings("UnusedVariable")
    public ResponsePrinter(Environment environment, Settings settings, Options options) {}

    /**
     * Prints one response.
     *
     * @param operationName as the service spells it; the title of tables
     * @throws io.github.awsession.error.AwsessionException for a bad configured format, a failing pager, a full disk
     */
    @SuppressWarnings("UnusedVariable")
    public void print(String operationName, Value.Structure response) {
        throw new UnsupportedOperationException();
    }
}
