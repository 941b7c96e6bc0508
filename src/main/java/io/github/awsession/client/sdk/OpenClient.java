package io.github.awsession.client.sdk;

import io.github.awsession.client.http.CallRecord;
import io.github.awsession.client.http.Connections;
import io.github.awsession.client.http.RecordingHttpClient;
import io.github.awsession.client.http.WireResponse;
import io.github.awsession.client.setting.RetrySetting;
import io.github.awsession.environment.Environment;
import io.github.awsession.transport.TimeLimits;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes calls to one service with one client of the SDK, one call at a time. Opening a client takes
 * milliseconds, and a list can have thousands of pages.
 */
public final class OpenClient {
    private final RetrySetting retries;
    private final CallRecord callRecord = new CallRecord();
    private final RetryRules rules;
    private final RecordingHttpClient http;
    private final ClientSetup setup;
    private final CurrentCredentials credentials = new CurrentCredentials();
    private @Nullable AutoCloseable client;

    /**
     * Makes a client, which is opened by its first call.
     *
     * @param region the region for which requests are signed; may be empty
     * @param codes the method that finds the error code in a response
     */
    public OpenClient(
            Environment environment,
            Connections connections,
            String region,
            URI endpoint,
            RetrySetting retries,
            Optional<String> applicationId,
            Function<WireResponse, String> codes) {
        this.retries = retries;
        this.rules = new RetryRules(callRecord, codes, environment);
        this.http =
                new RecordingHttpClient(
                        connections, callRecord, StopAfterResponse.instead(rules::isWorthRetrying));
        this.setup =
                new ClientSetup(
                        region,
                        endpoint,
                        credentials,
                        rules.strategy(retries),
                        http,
                        applicationId,
                        callRecord);
    }

    /** Holds the credentials of the current call, which may be others than those of the last. */
    private static final class CurrentCredentials implements AwsCredentialsProvider {
        private @Nullable AwsCredentialsProvider current;

        @Override
        public AwsCredentials resolveCredentials() {
            if (current == null) {
                throw new IllegalStateException("no call has begun");
            }
            return current.resolveCredentials();
        }
    }

    public RetrySetting retries() {
        return retries;
    }

    /** Begins a call within these time limits. */
    public void begin(AwsCredentialsProvider signer, TimeLimits limits) {
        credentials.current = signer;
        http.limit(limits);
    }

    /** Ends a call; its record is empty from now on. */
    public void end() {
        callRecord.forget();
    }

    public RetryRules rules() {
        return rules;
    }

    public CallRecord callRecord() {
        return callRecord;
    }

    /** Returns the client of the SDK. All operations must be of the same service. */
    @SuppressWarnings("unchecked") // Only this method sets the field, from the same service.
    <C extends AutoCloseable> C of(SdkService<C> service) {
        C open = (C) client;
        if (open == null) {
            open = service.client().apply(setup);
            client = open;
        }
        return open;
    }
}
