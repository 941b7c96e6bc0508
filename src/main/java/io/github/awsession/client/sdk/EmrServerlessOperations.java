package io.github.awsession.client.sdk;

import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.endpoints.EmrServerlessEndpointParams;
import software.amazon.awssdk.services.emrserverless.endpoints.EmrServerlessEndpointProvider;
import software.amazon.awssdk.services.emrserverless.model.GetSessionEndpointRequest;
import software.amazon.awssdk.services.emrserverless.model.GetSessionRequest;
import software.amazon.awssdk.services.emrserverless.model.ListSessionsRequest;
import software.amazon.awssdk.services.emrserverless.model.StartSessionRequest;
import software.amazon.awssdk.services.emrserverless.model.TerminateSessionRequest;

/** Lists the EMR Serverless operations that have a command. */
final class EmrServerlessOperations {
    private static final SdkService<EmrServerlessClient> EMR_SERVERLESS =
            new SdkService<>(
                    "emr-serverless",
                    setup -> setup.build(EmrServerlessClient.builder()),
                    variant ->
                            EndpointRules.ask(
                                    variant,
                                    EmrServerlessEndpointProvider.defaultProvider()
                                            ::resolveEndpoint,
                                    EmrServerlessEndpointParams.Builder::region,
                                    EmrServerlessEndpointParams.Builder::useFips,
                                    EmrServerlessEndpointParams.Builder::useDualStack));

    private EmrServerlessOperations() {}

    /**
     * Returns the operation with this name. Only the classes of that operation are linked, because
     * every further class adds to the start-up time.
     */
    static SdkOperation<EmrServerlessClient, ?, ?> find(String operation) {
        return switch (operation) {
            case "GetSession" ->
                    new SdkOperation<>(
                            EMR_SERVERLESS,
                            GetSessionRequest::builder,
                            EmrServerlessClient::getSession);
            case "GetSessionEndpoint" ->
                    new SdkOperation<>(
                            EMR_SERVERLESS,
                            GetSessionEndpointRequest::builder,
                            EmrServerlessClient::getSessionEndpoint);
            case "ListSessions" ->
                    new SdkOperation<>(
                            EMR_SERVERLESS,
                            ListSessionsRequest::builder,
                            EmrServerlessClient::listSessions);
            case "StartSession" ->
                    new SdkOperation<>(
                            EMR_SERVERLESS,
                            StartSessionRequest::builder,
                            EmrServerlessClient::startSession);
            case "TerminateSession" ->
                    new SdkOperation<>(
                            EMR_SERVERLESS,
                            TerminateSessionRequest::builder,
                            EmrServerlessClient::terminateSession);
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }
}
