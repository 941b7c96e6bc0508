package io.github.awsession.client.sdk;

/** Finds the SDK operation that performs an operation of the models. */
public final class SdkOperations {
    private SdkOperations() {}

    /**
     * Returns the operation with this name.
     *
     * @throws IllegalArgumentException for an operation that is not in the models of this program
     */
    public static SdkOperation<?, ?, ?> find(String service, String operation) {
        return switch (service) {
            case "athena" -> AthenaOperations.find(operation);
            case "emr-serverless" -> EmrServerlessOperations.find(operation);
            case "kms" -> KmsOperations.find(operation);
            case "ssm" -> SsmOperations.find(operation);
            default -> throw new IllegalArgumentException("no SDK client for " + service);
        };
    }
}
