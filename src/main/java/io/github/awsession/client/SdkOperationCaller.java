package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Calls a service through its AWS SDK client. */
public final class SdkOperationCaller implements OperationCaller {
    private final Environment environment;
    private final Settings settings;
    private final ServiceModel service;
    private final ClientOptions options;
    private final ClientWarmUp warmUp;
    private @Nullable Preparation preparation;

    /** A caller for one service; nothing is resolved or opened yet. */
    public SdkOperationCaller(
            Environment environment,
            Settings settings,
            ServiceModel service,
            ClientOptions options,
            ClientWarmUp warmUp) {
        this.environment = environment;
        this.settings = settings;
        this.service = service;
        this.options = options;
        this.warmUp = warmUp;
    }

    /** Settles profile, form of the region, credentials, retry mode, endpoint and time-outs. */
    @Override
    public void prepare(Operation operation) {
        prepared(operation);
    }

    /**
     * Fails when no region is configured; for stand-ins of this caller, which need one as with AWS
     * CLI.
     *
     * @throws io.github.awsession.error.ConfigurationException when there is none
     */
    public void requireRegion(Operation operation) {
        prepared(operation).requiredRegion();
    }

    /**
     * Where the service is called, for the programs that follow a call.
     *
     * @throws io.github.awsession.error.ConfigurationException when no region is configured
     */
    public ServiceLocation location(Operation operation) {
        Preparation settled = prepared(operation);
        return new ServiceLocation(settled.requiredRegion(), settled.requiredEndpoint().url());
    }

    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        ResponseReader reader =
                new ResponseReader(service, TimestampFormat.of(environment, settings));
        ErrorReader errors = new ErrorReader(service, reader);
        Preparation settled = prepared(operation);
        RetrySetting retries = settled.requiredRetries();
        Exchange exchange = Exchange.ofOwnAnswers();
        Connections connections =
                Connections.of(environment, settings, options, settled.requiredEndpoint());
        ClientSetup setup =
                setup(
                        settled,
                        new RecordingHttpClient(connections, exchange),
                        exchange,
                        new RetryRules(exchange, errors::code, environment.log())
                                .strategy(retries));
        WireResponse answer =
                answer(
                        SdkOperations.find(service.name(), operation.name()),
                        setup,
                        parameters,
                        wire(operation, parameters),
                        connections);
        if (answer.isError()) {
            throw errors.read(
                    operation, answer, exchange.retriesIfExhausted(retries.maxAttempts()));
        }
        return reader.structure(service.output(operation), WireDocument.of(answer.body()));
    }

    private Preparation prepared(Operation operation) {
        if (preparation == null) {
            warmUp.await();
            SdkService<?> sdkService =
                    SdkOperations.find(service.name(), operation.name()).service();
            preparation =
                    Preparation.of(
                            environment,
                            settings,
                            sdkService,
                            options,
                            region -> new CredentialsChain(environment, settings, options, region));
        }
        return preparation;
    }

    private ClientSetup setup(
            Preparation settled, SdkHttpClient http, Exchange exchange, RetryStrategy retries) {
        String region = settled.requiredRegion();
        EndpointSetting endpoint = settled.requiredEndpoint();
        return new ClientSetup(
                region,
                endpoint.uri(),
                settled.requiredCredentials().get(),
                retries,
                http,
                ApplicationId.of(settings),
                exchange);
    }

    private WireParameters wire(Operation operation, Value.Structure parameters) {
        return service.isRest()
                ? WireParameters.ofRest(service, service.input(operation), parameters)
                : WireParameters.ofDocument(parameters);
    }

    private static WireResponse answer(
            SdkOperation<?, ?, ?> operation,
            ClientSetup setup,
            Value.Structure parameters,
            WireParameters wire,
            Connections connections) {
        Exchange exchange = setup.exchange();
        try {
            operation.call(setup, parameters, wire);
        } catch (SdkException problem) {
            if (exchange.attempts() == 0) {
                throw new GeneralException(String.valueOf(problem.getMessage()));
            }
        }
        WireResponse answer = exchange.response();
        if (answer == null) {
            throw HttpFailure.of(
                    exchange.failure(),
                    exchange.url(setup.endpoint()),
                    connections.proxy().orElse(null));
        }
        return answer;
    }
}
