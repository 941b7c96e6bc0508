package io.github.awsession.client;

import io.github.awsession.client.http.CallRecord;
import io.github.awsession.client.http.Connections;
import io.github.awsession.client.http.HttpFailure;
import io.github.awsession.client.http.Preload;
import io.github.awsession.client.http.UnverifiedWarning;
import io.github.awsession.client.http.WireResponse;
import io.github.awsession.client.sdk.OpenClient;
import io.github.awsession.client.sdk.SdkOperations;
import io.github.awsession.client.sdk.SdkService;
import io.github.awsession.client.setting.ApplicationId;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.client.setting.EndpointSetting;
import io.github.awsession.client.setting.RetrySetting;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.transport.Deadline;
import io.github.awsession.transport.TimeLimits;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls a service through its AWS SDK client. */
public final class SdkOperationCaller implements OperationCaller, SingleAttempts {
    private static final RetrySetting ONCE = new RetrySetting(1, false);

    private final Environment environment;
    private final Settings settings;
    private final ServiceModel service;
    private final ClientOptions options;
    private final Signers signers;
    private final CallDocuments documents;
    private @Nullable CallSettings<AwsCredentialsProvider> callSettings;
    private volatile CallRecord lastCall = new CallRecord();
    private volatile boolean mayHaveActed;
    private @Nullable Connections connections;
    private @Nullable Runnable meanwhile = () -> {};

    /** Holds the client between calls; a call that finds none opens another one. */
    private final AtomicReference<@Nullable OpenClient> idle = new AtomicReference<>();

    private final AtomicBoolean warned = new AtomicBoolean();

    /** Makes a caller for one service. Settings are resolved and connections opened later. */
    public SdkOperationCaller(
            Environment environment,
            Settings settings,
            ServiceModel service,
            ClientOptions options) {
        this(
                environment,
                settings,
                service,
                options,
                new RequestSigner(environment, settings, options)::open);
    }

    private SdkOperationCaller(
            Environment environment,
            Settings settings,
            ServiceModel service,
            ClientOptions options,
            Signers signers) {
        this.environment = environment;
        this.settings = settings;
        this.service = service;
        this.options = options;
        this.signers = signers;
        this.documents = new CallDocuments(environment, settings, service);
    }

    /** Finds the signer for a region. */
    private interface Signers
            extends Function<String, Optional<Supplier<AwsCredentialsProvider>>> {}

    /**
     * Returns a caller of another service, which the user did not name: it has an endpoint of its
     * own, and signs with the credentials that have been found for an operation of this one.
     *
     * @param region the region, unless it is that of this service
     */
    SdkOperationCaller forService(
            ServiceModel other, Operation operation, Optional<String> region) {
        Optional<String> place = region.or(options::region);
        ClientOptions own = options.forOtherService();
        return new SdkOperationCaller(
                environment,
                settings,
                other,
                place.isPresent() ? own.in(place.get()) : own,
                _ -> callSettings(operation).signer());
    }

    /**
     * Sets work to do during the next call, on the thread that preloads for it. No call waits for
     * the end of the work.
     */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    /** Starts to load what a call needs later. */
    public void preload() {
        if (options.signRequest() && !environment.log().isOn()) {
            Preload.signing();
        }
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
     * Returns where the service is called, for programs that continue after a call.
     *
     * @throws io.github.awsession.error.ConfigurationException when no region is configured
     */
    public ServiceLocation location(Operation operation) {
        CallSettings<AwsCredentialsProvider> settled = callSettings(operation);
        return new ServiceLocation(settled.region(), settled.endpoint().url());
    }

    /**
     * Finds the credentials with which requests are signed, which may ask the user or other
     * services, and which the first call would do otherwise.
     *
     * @throws io.github.awsession.error.AwsessionException when there are none
     */
    public void findCredentials(Operation operation) {
        CallSettings<AwsCredentialsProvider> settled = callSettings(operation);
        var _ = settled.requiredSigner().get();
    }

    /**
     * Returns whether the service may have done what any call asked for, because it said so, or
     * because a request was sent and no response said otherwise. Any thread may ask.
     */
    public boolean mayHaveActed() {
        return mayHaveActed || lastCall.mayHaveActed();
    }

    @Override
    public Value.Structure call(Operation operation, Value.Structure parameters) {
        RetrySetting retries = callSettings(operation).retries();
        OpenClient client = begin(operation, retries, Connections.limits(options));
        try {
            CallRecord callRecord = documents.send(client, operation, parameters);
            WireResponse answer = answer(operation, callRecord);
            if (answer.isError()) {
                throw documents
                        .errors()
                        .read(
                                operation,
                                answer,
                                callRecord.retriesIfExhausted(retries.maxAttempts()));
            }
            return documents.response(operation, answer);
        } finally {
            end(client);
        }
    }

    @Override
    public Attempt attempt(Operation operation, Value.Structure parameters, Duration limit) {
        OpenClient client = begin(operation, ONCE, limits(limit));
        try {
            return attempt(client, operation, parameters);
        } finally {
            end(client);
        }
    }

    private Attempt attempt(OpenClient client, Operation operation, Value.Structure parameters) {
        CallRecord callRecord = documents.send(client, operation, parameters);
        WireResponse answer;
        try {
            answer = answer(operation, callRecord);
        } catch (GeneralException unanswered) {
            if (callRecord.mayAnswerLater()) {
                return new Attempt.Refused(unanswered, false);
            }
            throw unanswered;
        }
        if (!answer.isError()) {
            return new Attempt.Answered(documents.response(operation, answer));
        }
        ServiceException failure = documents.errors().read(operation, answer, -1);
        if (client.rules().isWorthRetrying()) {
            return new Attempt.Refused(failure, client.rules().isThrottled());
        }
        throw failure;
    }

    /** Returns the time limits of one attempt, which has to end soon after a time from now. */
    private TimeLimits limits(Duration time) {
        return Connections.limits(options.within(time))
                .until(
                        Deadline.after(
                                ClientOptions.reasonable(time), environment.sleeper()::passed));
    }

    /** Takes or opens a client for one call; two calls at the same time need two. */
    private OpenClient begin(Operation operation, RetrySetting retries, TimeLimits limits) {
        CallSettings<AwsCredentialsProvider> settled = callSettings(operation);
        // Finding the credentials may take minutes; no connection is kept waiting meanwhile.
        AwsCredentialsProvider signer = settled.requiredSigner().get();
        Connections open = connections(settled.endpoint());
        OpenClient client = idle.getAndSet(null);
        if (client == null || client.retries() != retries) {
            client =
                    new OpenClient(
                            environment,
                            open,
                            settled.region(),
                            settled.endpoint().uri(),
                            retries,
                            ApplicationId.of(settings),
                            documents.errors()::code);
        }
        mayHaveActed = mayHaveActed();
        lastCall = client.callRecord();
        client.begin(signer, limits);
        return client;
    }

    private void end(OpenClient client) {
        client.end();
        idle.set(client);
    }

    /** Returns the connections of all calls, and preloads what the next call needs. */
    private Connections connections(EndpointSetting endpoint) {
        Connections open = connections;
        if (open == null) {
            open = Connections.of(environment, settings, options, endpoint);
            connections = open;
        }
        Runnable work = meanwhile;
        if (work != null && !environment.log().isOn()) {
            Preload.connection(open, endpoint.uri(), work);
        }
        meanwhile = null;
        return open;
    }

    private CallSettings<AwsCredentialsProvider> callSettings(Operation operation) {
        if (callSettings == null) {
            SdkService<?> sdkService =
                    SdkOperations.find(service.name(), operation.name()).service();
            callSettings = CallSettings.of(environment, settings, sdkService, options, signers);
        }
        return callSettings;
    }

    /** Returns the response to a call, whose settings are known. */
    private WireResponse answer(Operation operation, CallRecord callRecord) {
        WireResponse answer = callRecord.response();
        if (answer == null) {
            EndpointSetting endpoint = callSettings(operation).endpoint();
            throw HttpFailure.of(
                    callRecord.failure(),
                    callRecord.url(endpoint.uri()),
                    connections(endpoint).proxy().orElse(null));
        }
        warnIfUnverified(callSettings(operation).endpoint().uri());
        return answer;
    }

    private void warnIfUnverified(URI endpoint) {
        if (!options.verifySsl()) {
            UnverifiedWarning.tell(environment.streams(), endpoint, warned);
        }
    }
}
