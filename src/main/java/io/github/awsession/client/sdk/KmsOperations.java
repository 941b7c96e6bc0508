package io.github.awsession.client.sdk;

import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.endpoints.KmsEndpointParams;
import software.amazon.awssdk.services.kms.endpoints.KmsEndpointProvider;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;

/** Lists the operations of the key service, which have no command. */
final class KmsOperations {
    private static final SdkService<KmsClient> KMS =
            new SdkService<>(
                    "kms",
                    setup -> setup.build(KmsClient.builder()),
                    variant ->
                            EndpointRules.ask(
                                    variant,
                                    KmsEndpointProvider.defaultProvider()::resolveEndpoint,
                                    KmsEndpointParams.Builder::region,
                                    KmsEndpointParams.Builder::useFips,
                                    KmsEndpointParams.Builder::useDualStack));

    private KmsOperations() {}

    /** Returns the operation with this name. */
    static SdkOperation<KmsClient, ?, ?> find(String operation) {
        if (operation.equals("GenerateDataKey")) {
            return new SdkOperation<>(
                    KMS, GenerateDataKeyRequest::builder, KmsClient::generateDataKey);
        }
        throw new IllegalArgumentException("no operation " + operation);
    }
}
