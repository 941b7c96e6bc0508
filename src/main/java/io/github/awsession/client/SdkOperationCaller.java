package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.RetryStrategy;

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
        TimestampFormat timestamps = TimestampFormat.of(environment, settings);
        ResponseReader reader = new ResponseReader(service, timestamps);
        ErrorReader errors = new ErrorReader(service, reader);
        SdkOperation<?, ?, ?> sdkOperation = SdkOperations.find(service.name(), operation.name());
        RetrySetting retries = RetrySetting.of(settings);
        Exchange exchange = new Exchange();
        ClientSetup setup = setup(sdkOperation.service(), exchange, new RetryRules(exchange, errors).strategy(retries));
        WireResponse answer = answer(sdkOperation, setup, parameters);
        if (answer.isError()) {
            int left = retries.maxAttempts() - exchange.attempts();
            throw errors.read(operation, answer, left > 0 ? -1 : exchange.attempts() - 1);
        }
        return reader.structure(service.output(operation), WireDocument.of(answer.body()));
    }

    private ClientSetup setup(SdkService<?> sdkService, Exchange exchange, RetryStrategy retries) {
        Optional<String> region = RegionSetting.of(options, settings);
        AwsCredentialsProvider credentials = credentials();
        String name = region.orElseThrow(() -> new ConfigurationException(
                "NoRegion",
                "You must specify a region. You can also configure your region by running \"aws configure\"."));
        EndpointSetting endpoint = EndpointSetting.of(sdkService, options, settings, name);
        return new ClientSetup(
                name,
                endpoint.uri(),
                credentials,
                retries,
                connections(endpoint),
                exchange);
    }

    private AwsCredentialsProvider credentials() {
        if (!options.signRequest()) {
            return AnonymousCredentialsProvider.create();
        }
        return StaticCredentialsProvider.create(new CredentialsChain(environment, settings, options)
                .find()
                .map(Credentials::forSdk)
                .orElseThrow(() -> new ConfigurationException(
                        "NoCredentials",
                        "Unable to locate credentials. You can configure credentials by running \"aws login\".")));
    }

    private Connections connections(EndpointSetting endpoint) {
        return new Connections(
                options,
                ProxySetting.of(settings.variables(), endpoint.uri()),
                new TlsSetting(environment, settings, options),
                endpoint.regular());
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
