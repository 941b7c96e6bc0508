package io.github.awsession.command.option;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.output.query.Query;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Holds the global options with their values converted.
 *
 * @param profile {@code --profile}, or empty
 * @param client the options for the connection
 * @param printing the options for the output
 * @param paginate whether results are paged; false with {@code --no-paginate}
 */
public record Globals(
        String profile, ClientOptions client, ResponsePrinter.Options printing, boolean paginate) {
    /**
     * Converts the typed values in AWS CLI's order: query, endpoint, timeouts.
     *
     * @throws UsageException for a malformed query or an endpoint without a scheme
     * @throws GeneralException for a timeout that is not a whole number
     */
    public static Globals of(TypedGlobals typed) {
        Optional<Query> query = typed.text("query").map(Query::compile);
        Optional<String> endpointUrl = typed.text("endpoint-url").map(ClientOptions::withScheme);
        ClientOptions client =
                new ClientOptions(
                        typed.text("region"),
                        endpointUrl,
                        typed.profile().isPresent(),
                        !typed.has("no-sign-request"),
                        !typed.has("no-verify-ssl"),
                        typed.text("ca-bundle"),
                        typed.text("cli-read-timeout").map(Globals::seconds),
                        typed.text("cli-connect-timeout").map(Globals::seconds));
        return new Globals(
                typed.profile().orElse(""),
                client,
                new ResponsePrinter.Options(
                        typed.output(), query, typed.color(), !typed.has("no-cli-pager")),
                !typed.has("no-paginate"));
    }

    private static Integer seconds(String value) {
        try {
            BigInteger seconds = Numbers.whole(value);
            return seconds.bitLength() < Integer.SIZE
                    ? seconds.intValue()
                    : Integer.MAX_VALUE * seconds.signum();
        } catch (NumberSyntaxException fault) {
            throw new GeneralException(String.valueOf(fault.getMessage()));
        }
    }
}
