package io.github.awsession.client.credentials.store;

import io.github.awsession.client.http.CallRecord;
import io.github.awsession.client.http.Connections;
import io.github.awsession.client.http.HttpFailure;
import io.github.awsession.client.http.HttpReasons;
import io.github.awsession.client.http.RecordingHttpClient;
import io.github.awsession.client.http.WireResponse;
import io.github.awsession.client.sdk.ClientSetup;
import io.github.awsession.client.sdk.RetryRules;
import io.github.awsession.client.sdk.SdkService;
import io.github.awsession.client.setting.ApplicationId;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.client.setting.EndpointSetting;
import io.github.awsession.client.setting.RegionSetting;
import io.github.awsession.client.setting.RetrySetting;
import io.github.awsession.client.wire.ErrorReader;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Calls the services that issue credentials, with the connection settings of the command line. */
public final class CredentialServices {
    private static final int SERVER_ERRORS = 500;

    /** Tells that the Security Token Service did not reach the provider of a web identity. */
    private static final String PROVIDER_SILENT = "IDPCommunicationError";

    private final Environment environment;
    private final Settings settings;
    private final ClientOptions options;

    public CredentialServices(Environment environment, Settings settings, ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.options = options.forOtherService();
    }

    /**
     * Performs one call.
     *
     * @param service the service to call
     * @param region the region in which the service is called
     * @param credentials the credentials that sign the call
     * @param operation the name of the operation, for errors
     * @param method the method that performs the call
     */
    public <C extends AutoCloseable, R> R call(
            SdkService<C> service,
            String region,
            AwsCredentialsProvider credentials,
            String operation,
            Function<C, R> method) {
        CallRecord callRecord = new CallRecord();
        RetrySetting retries = RetrySetting.of(settings);
        EndpointSetting endpoint =
                EndpointSetting.of(service.name(), service.endpoint(), options, settings, region);
        Connections connections = Connections.of(environment, settings, options, endpoint);
        ClientSetup setup =
                new ClientSetup(
                        RegionSetting.withoutFips(region),
                        endpoint.uri(),
                        credentials,
                        rules(service, callRecord).strategy(retries),
                        new RecordingHttpClient(connections, callRecord, WireResponse::forSdk),
                        ApplicationId.of(settings),
                        callRecord);
        try {
            return method.apply(service.client().apply(setup));
        } catch (AwsServiceException problem) {
            if (problem.awsErrorDetails() == null
                    || problem.awsErrorDetails().errorCode() == null) {
                requireReadable(service, callRecord.response());
            }
            throw translate(problem, operation, callRecord, retries);
        } catch (SdkException _) {
            requireReadable(service, callRecord.response());
            throw HttpFailure.of(
                    callRecord.failure(),
                    callRecord.url(endpoint.uri()),
                    connections.proxy().orElse(null));
        }
    }

    private RetryRules rules(SdkService<?> service, CallRecord callRecord) {
        return new RetryRules(
                callRecord,
                CredentialServices::code,
                environment,
                service.name().equals("sts") ? PROVIDER_SILENT : "");
    }

    /** Returns the error code in the XML of a query service, or in the header of a REST service. */
    private static String code(WireResponse answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        int start = body.indexOf("<Code>");
        int end = body.indexOf("</Code>");
        return start >= 0 && end > start
                ? body.substring(start + "<Code>".length(), end)
                : answer.header("x-amzn-errortype").orElse("");
    }

    /**
     * Checks that the response of a service that uses XML is XML; a server error may have an empty
     * body.
     */
    private static void requireReadable(SdkService<?> service, @Nullable WireResponse answer) {
        if (answer == null || !service.name().equals("sts")) {
            return;
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8).strip();
        boolean silent = body.isEmpty() && answer.status() >= SERVER_ERRORS;
        if (!silent && !body.startsWith("<")) {
            throw new GeneralException(
                    "Unable to parse response, invalid XML received. Further retries may succeed:\n"
                            + body);
        }
    }

    private static ServiceException translate(
            AwsServiceException problem,
            String operation,
            CallRecord callRecord,
            RetrySetting retries) {
        int status = problem.statusCode();
        WireResponse answer = callRecord.response();
        String body =
                answer == null ? "" : new String(answer.body(), StandardCharsets.UTF_8).strip();
        boolean generic = status >= SERVER_ERRORS && (body.isEmpty() || body.startsWith("<html>"));
        Optional<AwsErrorDetails> details = Optional.ofNullable(problem.awsErrorDetails());
        String unknown = generic ? Integer.toString(status) : "Unknown";
        String code = details.map(AwsErrorDetails::errorCode).orElse(unknown);
        String message =
                details.map(AwsErrorDetails::errorMessage)
                        .orElse(generic ? HttpReasons.of(status) : "Unknown");
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        fields.put("Code", new Value.Text(code));
        fields.put("Message", new Value.Text(message));
        return ErrorReader.failure(
                operation, callRecord.retriesIfExhausted(retries.maxAttempts()), fields);
    }
}
