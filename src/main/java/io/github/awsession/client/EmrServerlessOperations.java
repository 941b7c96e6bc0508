package io.github.awsession.client;

import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.endpoints.EmrServerlessEndpointProvider;
import software.amazon.awssdk.services.emrserverless.model.GetSessionEndpointRequest;
import software.amazon.awssdk.services.emrserverless.model.GetSessionRequest;
import software.amazon.awssdk.services.emrserverless.model.ListSessionsRequest;
import software.amazon.awssdk.services.emrserverless.model.StartSessionRequest;
import software.amazon.awssdk.services.emrserverless.model.TerminateSessionRequest;

import java.util.List;

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

    static final List<SdkOperation<EmrServerlessClient, ?, ?>> ALL =
            List.of(
                    EMR_SERVERLESS.operation(
                            "GetSession",
                            GetSessionRequest::builder,
                            EmrServerlessClient::getSession),
                    EMR_SERVERLESS.operation(
                            "GetSessionEndpoint",
                            GetSessionEndpointRequest::builder,
                            EmrServerlessClient::getSessionEndpoint),
                    EMR_SERVERLESS.operation(
                            "ListSessions",
                            ListSessionsRequest::builder,
                            EmrServerlessClient::listSessions),
                    EMR_SERVERLESS.operation(
                            "StartSession",
                            StartSessionRequest::builder,
                            EmrServerlessClient::startSession),
                    EMR_SERVERLESS.operation(
                            "TerminateSession",
                            TerminateSessionRequest::builder,
                            EmrServerlessClient::terminateSession));

    private EmrServerlessOperations() {}
}
