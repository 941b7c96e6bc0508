package io.github.awsession.client;

import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.endpoints.AthenaEndpointProvider;
import software.amazon.awssdk.services.athena.model.GetCalculationExecutionCodeRequest;
import software.amazon.awssdk.services.athena.model.GetCalculationExecutionRequest;
import software.amazon.awssdk.services.athena.model.GetCalculationExecutionStatusRequest;
import software.amazon.awssdk.services.athena.model.GetSessionEndpointRequest;
import software.amazon.awssdk.services.athena.model.GetSessionRequest;
import software.amazon.awssdk.services.athena.model.GetSessionStatusRequest;
import software.amazon.awssdk.services.athena.model.ListCalculationExecutionsRequest;
import software.amazon.awssdk.services.athena.model.ListNotebookSessionsRequest;
import software.amazon.awssdk.services.athena.model.ListSessionsRequest;
import software.amazon.awssdk.services.athena.model.StartCalculationExecutionRequest;
import software.amazon.awssdk.services.athena.model.StartSessionRequest;
import software.amazon.awssdk.services.athena.model.StopCalculationExecutionRequest;
import software.amazon.awssdk.services.athena.model.TerminateSessionRequest;

import java.util.List;

/** The Athena operations that have a command. */
final class AthenaOperations {
    private static final SdkService<AthenaClient> ATHENA =
            new SdkService<>(
                    "athena",
                    setup -> setup.build(AthenaClient.builder()),
                    variant ->
                            AthenaEndpointProvider.defaultProvider()
                                    .resolveEndpoint(
                                            where ->
                                                    where.region(variant.region())
                                                            .useFips(variant.fips())
                                                            .useDualStack(variant.dualStack()))
                                    .join()
                                    .endpointUrl()
                                    .toUri());

    static final List<SdkOperation<AthenaClient, ?, ?>> ALL =
            List.of(
                    ATHENA.operation(
                            "GetCalculationExecution",
                            GetCalculationExecutionRequest::builder,
                            AthenaClient::getCalculationExecution),
                    ATHENA.operation(
                            "GetCalculationExecutionCode",
                            GetCalculationExecutionCodeRequest::builder,
                            AthenaClient::getCalculationExecutionCode),
                    ATHENA.operation(
                            "GetCalculationExecutionStatus",
                            GetCalculationExecutionStatusRequest::builder,
                            AthenaClient::getCalculationExecutionStatus),
                    ATHENA.operation(
                            "GetSession", GetSessionRequest::builder, AthenaClient::getSession),
                    ATHENA.operation(
                            "GetSessionEndpoint",
                            GetSessionEndpointRequest::builder,
                            AthenaClient::getSessionEndpoint),
                    ATHENA.operation(
                            "GetSessionStatus",
                            GetSessionStatusRequest::builder,
                            AthenaClient::getSessionStatus),
                    ATHENA.operation(
                            "ListCalculationExecutions",
                            ListCalculationExecutionsRequest::builder,
                            AthenaClient::listCalculationExecutions),
                    ATHENA.operation(
                            "ListNotebookSessions",
                            ListNotebookSessionsRequest::builder,
                            AthenaClient::listNotebookSessions),
                    ATHENA.operation(
                            "ListSessions",
                            ListSessionsRequest::builder,
                            AthenaClient::listSessions),
                    ATHENA.operation(
                            "StartCalculationExecution",
                            StartCalculationExecutionRequest::builder,
                            AthenaClient::startCalculationExecution),
                    ATHENA.operation(
                            "StartSession",
                            StartSessionRequest::builder,
                            AthenaClient::startSession),
                    ATHENA.operation(
                            "StopCalculationExecution",
                            StopCalculationExecutionRequest::builder,
                            AthenaClient::stopCalculationExecution),
                    ATHENA.operation(
                            "TerminateSession",
                            TerminateSessionRequest::builder,
                            AthenaClient::terminateSession));

    private AthenaOperations() {}
}
