package io.github.awsession.client;

import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.endpoints.SsmEndpointProvider;
import software.amazon.awssdk.services.ssm.model.DescribeSessionsRequest;
import software.amazon.awssdk.services.ssm.model.GetConnectionStatusRequest;
import software.amazon.awssdk.services.ssm.model.ResumeSessionRequest;
import software.amazon.awssdk.services.ssm.model.StartSessionRequest;
import software.amazon.awssdk.services.ssm.model.TerminateSessionRequest;

import java.util.List;

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

    static final List<SdkOperation<SsmClient, ?, ?>> ALL =
            List.of(
                    SSM.operation(
                            "DescribeSessions",
                            DescribeSessionsRequest::builder,
                            SsmClient::describeSessions),
                    SSM.operation(
                            "GetConnectionStatus",
                            GetConnectionStatusRequest::builder,
                            SsmClient::getConnectionStatus),
                    SSM.operation(
                            "ResumeSession",
                            ResumeSessionRequest::builder,
                            SsmClient::resumeSession),
                    SSM.operation(
                            "StartSession", StartSessionRequest::builder, SsmClient::startSession),
                    SSM.operation(
                            "TerminateSession",
                            TerminateSessionRequest::builder,
                            SsmClient::terminateSession));

    private SsmOperations() {}
}
