package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.ServiceException;
import io.github.awsession.value.Value;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Calls the services that give credentials out, with the connection settings of the command line.
 */
final class CredentialServices {
    private final Environment environment;
    private final Settings settings;
    private final ClientOptions options;

    CredentialServices(Environment environment, Settings settings, ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.options = options.forOtherService();
    }

    /**
     * Performs one call.
     *
     * @param service whose client to open
     * @param region where it is called
     * @param credentials what signs the call
     * @param operation its name, for errors
     * @param method performs it
     */
    <C extends AutoCloseable, R> R call(
            SdkService<C> service,
            String region,
            AwsCredentialsProvider credentials,
            String operation,
            Function<C, R> method) {
        Exchange exchange = Exchange.ofTypedAnswers();
        RetrySetting retries = RetrySetting.of(settings);
        EndpointSetting endpoint = EndpointSetting.of(service, options, settings, region);
        Connections connections = Connections.of(environment, settings, options, endpoint);
        ClientSetup setup =
                new ClientSetup(
                        region,
                        endpoint.uri(),
                        credentials,
                        new RetryRules(exchange, CredentialServices::code, environment.log())
                                .strategy(retries),
                        connections,
                        exchange);
        try {
            return method.apply(service.client().apply(setup));
        } catch (AwsServiceException problem) {
            throw translate(problem, operation, exchange, retries);
        } catch (SdkException _) {
            throw HttpFailure.of(
                    exchange.failure(), endpoint.uri(), connections.proxy().orElse(null));
        }
    }

    /** The code in the XML of a query service, or in the header of a REST service. */
    private static String code(WireResponse answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        int start = body.indexOf("<Code>");
        int end = body.indexOf("</Code>");
        return start >= 0 && end > start
                ? body.substring(start + "<Code>".length(), end)
                : answer.header("x-amzn-errortype").orElse("");
    }

    private static ServiceException translate(
            AwsServiceException problem,
            String operation,
            Exchange exchange,
            RetrySetting retries) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(problem.awsErrorDetails());
        String code =
                details.map(AwsErrorDetails::errorCode)
                        .orElse(Integer.toString(problem.statusCode()));
        String message = details.map(AwsErrorDetails::errorMessage).orElse("");
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("Code", new Value.Text(code));
        fields.put("Message", new Value.Text(message));
        return ErrorReader.failure(
                operation, exchange.retriesIfExhausted(retries.maxAttempts()), fields);
    }
}
