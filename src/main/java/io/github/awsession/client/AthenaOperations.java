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

    private AthenaOperations() {}

    /** Only what is asked for is linked: every class more costs each start time. */
    static SdkOperation<AthenaClient, ?, ?> find(String operation) {
        return switch (operation) {
            case "GetSession" ->
                    ATHENA.operation(
                            "GetSession", GetSessionRequest::builder, AthenaClient::getSession);
            case "GetSessionEndpoint" ->
                    ATHENA.operation(
                            "GetSessionEndpoint",
                            GetSessionEndpointRequest::builder,
                            AthenaClient::getSessionEndpoint);
            case "GetSessionStatus" ->
                    ATHENA.operation(
                            "GetSessionStatus",
                            GetSessionStatusRequest::builder,
                            AthenaClient::getSessionStatus);
            case "ListNotebookSessions" ->
                    ATHENA.operation(
                            "ListNotebookSessions",
                            ListNotebookSessionsRequest::builder,
                            AthenaClient::listNotebookSessions);
            case "ListSessions" ->
                    ATHENA.operation(
                            "ListSessions",
                            ListSessionsRequest::builder,
                            AthenaClient::listSessions);
            case "StartSession" ->
                    ATHENA.operation(
                            "StartSession",
                            StartSessionRequest::builder,
                            AthenaClient::startSession);
            case "TerminateSession" ->
                    ATHENA.operation(
                            "TerminateSession",
                            TerminateSessionRequest::builder,
                            AthenaClient::terminateSession);
            default -> findOfCalculations(operation);
        };
    }

    private static SdkOperation<AthenaClient, ?, ?> findOfCalculations(String operation) {
        return switch (operation) {
            case "GetCalculationExecution" ->
                    ATHENA.operation(
                            "GetCalculationExecution",
                            GetCalculationExecutionRequest::builder,
                            AthenaClient::getCalculationExecution);
            case "GetCalculationExecutionCode" ->
                    ATHENA.operation(
                            "GetCalculationExecutionCode",
                            GetCalculationExecutionCodeRequest::builder,
                            AthenaClient::getCalculationExecutionCode);
            case "GetCalculationExecutionStatus" ->
                    ATHENA.operation(
                            "GetCalculationExecutionStatus",
                            GetCalculationExecutionStatusRequest::builder,
                            AthenaClient::getCalculationExecutionStatus);
            case "ListCalculationExecutions" ->
                    ATHENA.operation(
                            "ListCalculationExecutions",
                            ListCalculationExecutionsRequest::builder,
                            AthenaClient::listCalculationExecutions);
            case "StartCalculationExecution" ->
                    ATHENA.operation(
                            "StartCalculationExecution",
                            StartCalculationExecutionRequest::builder,
                            AthenaClient::startCalculationExecution);
            case "StopCalculationExecution" ->
                    ATHENA.operation(
                            "StopCalculationExecution",
                            StopCalculationExecutionRequest::builder,
                            AthenaClient::stopCalculationExecution);
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }
}
