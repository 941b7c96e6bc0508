package io.github.awsession.client;

import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.endpoints.SsmEndpointProvider;
import software.amazon.awssdk.services.ssm.model.DescribeSessionsRequest;
import software.amazon.awssdk.services.ssm.model.GetConnectionStatusRequest;
import software.amazon.awssdk.services.ssm.model.ResumeSessionRequest;
import software.amazon.awssdk.services.ssm.model.StartSessionRequest;
import software.amazon.awssdk.services.ssm.model.TerminateSessionRequest;

/** The Session Manager operations that have a command. */
final class SsmOperations {
    private static final SdkService<SsmClient> SSM =
            new SdkService<>(
                    "ssm",
                    setup -> setup.build(SsmClient.builder()),
                    variant ->
                            SsmEndpointProvider.defaultProvider()
                                    .resolveEndpoint(
                                            where ->
                                                    where.region(variant.region())
                                                            .useFips(variant.fips())
                                                            .useDualStack(variant.dualStack()))
                                    .join()
                                    .endpointUrl()
                                    .toUri());

    private SsmOperations() {}

    /** Only what is asked for is linked: every class more costs each start time. */
    static SdkOperation<SsmClient, ?, ?> find(String operation) {
        return switch (operation) {
            case "DescribeSessions" ->
                    SSM.operation(
                            "DescribeSessions",
                            DescribeSessionsRequest::builder,
                            SsmClient::describeSessions);
            case "GetConnectionStatus" ->
                    SSM.operation(
                            "GetConnectionStatus",
                            GetConnectionStatusRequest::builder,
                            SsmClient::getConnectionStatus);
            case "ResumeSession" ->
                    SSM.operation(
                            "ResumeSession",
                            ResumeSessionRequest::builder,
                            SsmClient::resumeSession);
            case "StartSession" ->
                    SSM.operation(
                            "StartSession", StartSessionRequest::builder, SsmClient::startSession);
            case "TerminateSession" ->
                    SSM.operation(
                            "TerminateSession",
                            TerminateSessionRequest::builder,
                            SsmClient::terminateSession);
            default -> throw new IllegalArgumentException("no operation " + operation);
        };
    }
}
