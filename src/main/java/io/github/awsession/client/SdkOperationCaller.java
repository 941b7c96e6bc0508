package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls a service through its AWS SDK client. */
public final class SdkOperationCaller implements OperationCaller {
    private final Environment environment;
    private final Settings settings;
    private final ServiceModel service;
    private final ClientOptions options;

    /** A caller for one service; nothing is resolved or opened yet. */
    public SdkOperationCaller(
            Environment environment, Settings settings, ServiceModel service, ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.service = service;
        this.options = options;
    }

    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        ResponseReader reader = new ResponseReader(service, TimestampFormat.of(environment, settings));
        ErrorReader errors = new ErrorReader(service, reader);
        SdkOperation<?, ?, ?> sdkOperation = SdkOperations.find(service.name(), operation.name());
        String region = RegionSetting.of(options, settings).orElse("");
        Optional<Supplier<Credentials>> credentials = credentialSource(region);
        requireRegion();
        RetrySetting retries = RetrySetting.of(settings);
        EndpointSetting endpoint = EndpointSetting.of(sdkOperation.service(), options, settings, region);
        Exchange exchange = Exchange.ofOwnAnswers();
        ClientSetup setup = new ClientSetup(
                region,
                endpoint.uri(),
                provider(credentials),
                new RetryRules(exchange, errors::code).strategy(retries),
                Connections.of(environment, settings, options, endpoint),
                exchange);
        WireResponse answer = answer(sdkOperation, setup, parameters);
        if (answer.isError()) {
            throw errors.read(operation, answer, exchange.retriesIfExhausted(retries.maxAttempts()));
        }
        return reader.structure(service.output(operation), WireDocument.of(answer.body()));
    }

    private Optional<Supplier<Credentials>> credentialSource(String region) {
        return options.signRequest()
                ? new CredentialsChain(environment, settings, options, region).find()
                : Optional.empty();
    }

    /** Comes after the search for credentials, whose failures win. */
    private void requireRegion() {
        if (RegionSetting.of(options, settings).isEmpty()) {
            throw new ConfigurationException(
                    "NoRegion",
                    "You must specify a region. You can also configure your region by running \"aws configure\".");
        }
    }

    private AwsCredentialsProvider provider(Optional<Supplier<Credentials>> source) {
        if (!options.signRequest()) {
            return AnonymousCredentialsProvider.create();
        }
        Supplier<Credentials> found = source.orElseThrow(() -> new ConfigurationException(
                "NoCredentials",
                "Unable to locate credentials. You can configure credentials by running \"aws login\"."));
        return StaticCredentialsProvider.create(found.get().forSdk());
    }

    private static WireResponse answer(SdkOperation<?, ?, ?> operation, ClientSetup setup, Value.Structure parameters) {
        Exchange exchange = setup.exchange();
        try {
            operation.call(setup, parameters);
        } catch (SdkException problem) {
            if (exchange.attempts() == 0) {
                throw new GeneralException(String.valueOf(problem.getMessage()));
            }
        }
        WireResponse answer = exchange.response();
        if (answer == null) {
            throw HttpFailure.of(
                    exchange.failure(), setup.endpoint(), setup.connections().proxy().orElse(null));
        }
        return answer;
    }
}
