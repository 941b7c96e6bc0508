package io.github.awsession.client.sdk;

import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.endpoints.AthenaEndpointParams;
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

/** Lists the Athena operations that have a command. */
final class AthenaOperations {
    private static final SdkService<AthenaClient> ATHENA =
            new SdkService<>(
                    "athena",
                    setup -> setup.build(AthenaClient.builder()),
                    variant ->
                            EndpointRules.ask(
                                    variant,
                                    AthenaEndpointProvider.defaultProvider()::resolveEndpoint,
                                    AthenaEndpointParams.Builder::region,
                                    AthenaEndpointParams.Builder::useFips,
                                    AthenaEndpointParams.Builder::useDualStack));

    private AthenaOperations() {}

    /**
     * Returns the operation with this name. Only the classes of that operation are linked, because
     * every further class adds to the start-up time.
     */
    static SdkOperation<AthenaClient, ?, ?> find(String operation) {
        return switch (operation) {
            case "GetSession" ->
                    new SdkOperation<>(
                            ATHENA, GetSessionRequest::builder, AthenaClient::getSession);
            case "GetSessionEndpoint" ->
                    new SdkOperation<>(
                            ATHENA,
                            GetSessionEndpointRequest::builder,
                            AthenaClient::getSessionEndpoint);
            case "GetSessionStatus" ->
                    new SdkOperation<>(
                            ATHENA,
                            GetSessionStatusRequest::builder,
                            AthenaClient::getSessionStatus);
            case "ListNotebookSessions" ->
                    new SdkOperation<>(
                            ATHENA,
                            ListNotebookSessionsRequest::builder,
                            AthenaClient::listNotebookSessions);
            case "ListSessions" ->
                    new SdkOperation<>(
                            ATHENA, ListSessionsRequest::builder, AthenaClient::listSessions);
            case "StartSession" ->
                    new SdkOperation<>(
                            ATHENA, StartSessionRequest::builder, AthenaClient::startSession);
            case "TerminateSession" ->
                    new SdkOperation<>(
                            ATHENA,
                            TerminateSessionRequest::builder,
                            AthenaClient::terminateSession);
            default -> findOfCalculations(operation);
        };
    }

    private static SdkOperation<AthenaClient, ?, ?> findOfCalculations(String operation) {
        return switch (operation) {
            case "GetCalculationExecution" ->
                    new SdkOperation<>(
                            ATHENA,
                            GetCalculationExecutionRequest::builder,
                            AthenaClient::getCalculationExecution);
            case "GetCalculationExecutionCode" ->
                    new SdkOperation<>(
                            ATHENA,
                            GetCalculationExecutionCodeRequest::builder,
                            AthenaClient::getCalculationExecutionCode);
            case "GetCalculationExecutionStatus" ->
                    new SdkOperation<>(
                            ATHENA,
                            GetCalculationExecutionStatusRequest::builder,
                            AthenaClient::getCalculationExecutionStatus);
            case "ListCalculationExecutions" ->
                    new SdkOperation<>(
                            ATHENA,
                            ListCalculationExecutionsRequest::builder,
                            AthenaClient::listCalculationExecutions);
            case "StartCalculationExecution" ->
                    new SdkOperation<>(
                            ATHENA,
                            StartCalculationExecutionRequest::builder,
                            AthenaClient::startCalculationExecution);
            case "StopCalculationExecution" ->
                    new SdkOperation<>(
                            ATHENA,
                            StopCalculationExecutionRequest::builder,
                            AthenaClient::stopCalculationExecution);
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }
}
