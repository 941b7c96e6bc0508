package io.github.awsession.client;

import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.endpoints.EmrServerlessEndpointProvider;
import software.amazon.awssdk.services.emrserverless.model.GetSessionEndpointRequest;
import software.amazon.awssdk.services.emrserverless.model.GetSessionRequest;
import software.amazon.awssdk.services.emrserverless.model.ListSessionsRequest;
import software.amazon.awssdk.services.emrserverless.model.StartSessionRequest;
import software.amazon.awssdk.services.emrserverless.model.TerminateSessionRequest;

/** The EMR Serverless operations that have a command. */
final class EmrServerlessOperations {
    private static final SdkService<EmrServerlessClient> EMR_SERVERLESS =
            new SdkService<>(
                    "emr-serverless",
                    setup -> setup.build(EmrServerlessClient.builder()),
                    variant ->
                            EmrServerlessEndpointProvider.defaultProvider()
                                    .resolveEndpoint(
                                            where ->
                                                    where.region(variant.region())
                                                            .useFips(variant.fips())
                                                            .useDualStack(variant.dualStack()))
                                    .join()
                                    .endpointUrl()
                                    .toUri());

    private EmrServerlessOperations() {}

    /** Only what is asked for is linked: every class more costs each start time. */
    static SdkOperation<EmrServerlessClient, ?, ?> find(String operation) {
        return switch (operation) {
            case "GetSession" ->
                    EMR_SERVERLESS.operation(
                            "GetSession",
                            GetSessionRequest::builder,
                            EmrServerlessClient::getSession);
            case "GetSessionEndpoint" ->
                    EMR_SERVERLESS.operation(
                            "GetSessionEndpoint",
                            GetSessionEndpointRequest::builder,
                            EmrServerlessClient::getSessionEndpoint);
            case "ListSessions" ->
                    EMR_SERVERLESS.operation(
                            "ListSessions",
                            ListSessionsRequest::builder,
                            EmrServerlessClient::listSessions);
            case "StartSession" ->
                    EMR_SERVERLESS.operation(
                            "StartSession",
                            StartSessionRequest::builder,
                            EmrServerlessClient::startSession);
            case "TerminateSession" ->
                    EMR_SERVERLESS.operation(
                            "TerminateSession",
                            TerminateSessionRequest::builder,
                            EmrServerlessClient::terminateSession);
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }
}
