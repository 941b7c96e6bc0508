package io.github.awsession.client.sdk;

import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.endpoints.SsmEndpointParams;
import software.amazon.awssdk.services.ssm.endpoints.SsmEndpointProvider;
import software.amazon.awssdk.services.ssm.model.DescribeSessionsRequest;
import software.amazon.awssdk.services.ssm.model.GetConnectionStatusRequest;
import software.amazon.awssdk.services.ssm.model.ResumeSessionRequest;
import software.amazon.awssdk.services.ssm.model.StartSessionRequest;
import software.amazon.awssdk.services.ssm.model.TerminateSessionRequest;

/** Lists the Session Manager operations that have a command. */
final class SsmOperations {
    private static final SdkService<SsmClient> SSM =
            new SdkService<>(
                    "ssm",
                    setup -> setup.build(SsmClient.builder()),
                    variant ->
                            EndpointRules.ask(
                                    variant,
                                    SsmEndpointProvider.defaultProvider()::resolveEndpoint,
                                    SsmEndpointParams.Builder::region,
                                    SsmEndpointParams.Builder::useFips,
                                    SsmEndpointParams.Builder::useDualStack));

    private SsmOperations() {}

    /**
     * Returns the operation with this name. Only the classes of that operation are linked, because
     * every further class adds to the start-up time.
     */
    static SdkOperation<SsmClient, ?, ?> find(String operation) {
        return switch (operation) {
            case "DescribeSessions" ->
                    new SdkOperation<>(
                            SSM, DescribeSessionsRequest::builder, SsmClient::describeSessions);
            case "GetConnectionStatus" ->
                    new SdkOperation<>(
                            SSM,
                            GetConnectionStatusRequest::builder,
                            SsmClient::getConnectionStatus);
            case "ResumeSession" ->
                    new SdkOperation<>(
                            SSM, ResumeSessionRequest::builder, SsmClient::resumeSession);
            case "StartSession" ->
                    new SdkOperation<>(SSM, StartSessionRequest::builder, SsmClient::startSession);
            case "TerminateSession" ->
                    new SdkOperation<>(
                            SSM, TerminateSessionRequest::builder, SsmClient::terminateSession);
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }
}
