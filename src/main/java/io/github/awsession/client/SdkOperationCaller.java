package io.github.awsession.client;

import io.github.awsession.client.http.CallRecord;
import io.github.awsession.client.http.Connections;
import io.github.awsession.client.http.HttpFailure;
import io.github.awsession.client.http.Preload;
import io.github.awsession.client.http.RecordingHttpClient;
import io.github.awsession.client.http.WireResponse;
import io.github.awsession.client.sdk.ClientSetup;
import io.github.awsession.client.sdk.RetryRules;
import io.github.awsession.client.sdk.SdkOperations;
import io.github.awsession.client.sdk.SdkService;
import io.github.awsession.client.sdk.StopAfterResponse;
import io.github.awsession.client.setting.ApplicationId;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.client.setting.EndpointSetting;
import io.github.awsession.client.setting.RetrySetting;
import io.github.awsession.client.wire.ErrorReader;
import io.github.awsession.client.wire.ResponseReader;
import io.github.awsession.client.wire.TimestampFormat;
import io.github.awsession.client.wire.WireParameters;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Calls a service through its AWS SDK client. */
public final class SdkOperationCaller implements OperationCaller, SingleAttempts {
    private static final RetrySetting ONCE = new RetrySetting(1, false);

    private final Environment environment;
    private final Settings settings;
    private final ServiceModel service;
    private final ClientOptions options;
    private @Nullable CallSettings<AwsCredentialsProvider> callSettings;
    private final AtomicBoolean warned = new AtomicBoolean();
    private Runnable meanwhile = () -> {};

    /** Makes a caller for one service. Settings are resolved and connections opened later. */
    public SdkOperationCaller(
            Environment environment,
            Settings settings,
            ServiceModel service,
            ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.service = service;
        this.options = options;
    }

    /**
     * Sets work to do during the next calls, on the thread that preloads for them. No call waits
     * for the end of the work.
     */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    /**
     * Resolves the profile, the region and its form, the credentials, the retry mode, the endpoint
     * and the timeouts.
     */
    @Override
    public void settle(Operation operation) {
        callSettings(operation);
    }

    /**
     * Checks that a region is configured. AWS CLI requires a region even where the response is made
     * up.
     *
     * @throws io.github.awsession.error.ConfigurationException when no region is configured
     */
    public void requireRegion(Operation operation) {
        callSettings(operation).requiredRegion();
    }

    /**
     * Returns where the service is called, for programs that continue after a call.
     *
     * @throws io.github.awsession.error.ConfigurationException when no region is configured
     */
    public ServiceLocation location(Operation operation) {
        CallSettings<AwsCredentialsProvider> settled = callSettings(operation);
        return new ServiceLocation(settled.requiredRegion(), settled.requiredEndpoint().url());
    }

    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        CallRecord callRecord = new CallRecord();
        RetrySetting retries = callSettings(operation).requiredRetries();
        ResponseReader reader = reader();
        ErrorReader errors = new ErrorReader(service, reader);
        RetryRules rules = new RetryRules(callRecord, errors::code, environment);
        WireResponse answer = answer(operation, parameters, callRecord, rules, retries, options);
        if (answer.isError()) {
            throw errors.read(
                    operation, answer, callRecord.retriesIfExhausted(retries.maxAttempts()));
        }
        return reader.structure(service.output(operation), answer.document());
    }

    @Override
    public Attempt attempt(Operation operation, Value.Structure parameters, Duration limit) {
        CallRecord callRecord = new CallRecord();
        ResponseReader reader = reader();
        ErrorReader errors = new ErrorReader(service, reader);
        RetryRules rules = new RetryRules(callRecord, errors::code, environment);
        WireResponse answer;
        try {
            answer = answer(operation, parameters, callRecord, rules, ONCE, options.within(limit));
        } catch (GeneralException unanswered) {
            if (callRecord.mayAnswerLater()) {
                return new Attempt.Refused(unanswered, false);
            }
            throw unanswered;
        }
        if (!answer.isError()) {
            return new Attempt.Answered(
                    reader.structure(service.output(operation), answer.document()));
        }
        ServiceException failure = errors.read(operation, answer, -1);
        if (rules.isWorthRetrying()) {
            return new Attempt.Refused(failure, rules.isThrottled());
        }
        throw failure;
    }

    private ResponseReader reader() {
        return new ResponseReader(service, TimestampFormat.of(environment, settings));
    }

    private CallSettings<AwsCredentialsProvider> callSettings(Operation operation) {
        if (callSettings == null) {
            SdkService<?> sdkService =
                    SdkOperations.find(service.name(), operation.name()).service();
            callSettings =
                    CallSettings.of(
                            environment,
                            settings,
                            sdkService,
                            options,
                            new RequestSigner(environment, settings, options)::open);
        }
        return callSettings;
    }

    private ClientSetup setup(
            CallSettings<AwsCredentialsProvider> settled,
            SdkHttpClient http,
            CallRecord callRecord,
            RetryStrategy retries) {
        String region = settled.requiredRegion();
        EndpointSetting endpoint = settled.requiredEndpoint();
        return new ClientSetup(
                region,
                endpoint.uri(),
                settled.requiredSigner().get(),
                retries,
                http,
                ApplicationId.of(settings),
                callRecord);
    }

    private WireParameters wire(Operation operation, Value.Structure parameters) {
        return service.isRest()
                ? WireParameters.ofRest(service, service.input(operation), parameters)
                : WireParameters.ofDocument(parameters);
    }

    private WireResponse answer(
            Operation operation,
            Value.Structure parameters,
            CallRecord callRecord,
            RetryRules rules,
            RetrySetting retries,
            ClientOptions limits) {
        CallSettings<AwsCredentialsProvider> settled = callSettings(operation);
        Connections connections =
                Connections.of(environment, settings, limits, settled.requiredEndpoint());
        if (!environment.log().isOn()) {
            Preload.begin(connections, settled.requiredEndpoint().uri(), meanwhile);
        }
        RecordingHttpClient.Shown shown = StopAfterResponse.instead(rules::isWorthRetrying);
        ClientSetup setup =
                setup(
                        settled,
                        new RecordingHttpClient(connections, callRecord, shown),
                        callRecord,
                        rules.strategy(retries));
        try {
            SdkOperations.find(service.name(), operation.name())
                    .call(setup, parameters, wire(operation, parameters));
        } catch (StopAfterResponse _) {
            // The call record holds the response.
        } catch (SdkException problem) {
            if (callRecord.attempts() == 0) {
                throw new GeneralException(String.valueOf(problem.getMessage()));
            }
        }
        WireResponse answer = callRecord.response();
        if (answer == null) {
            throw HttpFailure.of(
                    callRecord.failure(),
                    callRecord.url(setup.endpoint()),
                    connections.proxy().orElse(null));
        }
        warnIfUnverified(setup.endpoint());
        return answer;
    }

    private void warnIfUnverified(URI endpoint) {
        if (!options.verifySsl()) {
            UnverifiedWarning.tell(environment.streams(), endpoint, warned);
        }
    }
}
