package io.github.awsession.client.sdk;

/** Finds the SDK operation that performs a modelled one. */
public final class SdkOperations {
    private SdkOperations() {}

    /**
     * The operation of that name.
     *
     * @throws IllegalArgumentException for one that is not in our models
     */
    public static SdkOperation<?, ?, ?> find(String service, String operation) {
        return switch (service) {
            case "athena" -> AthenaOperations.find(operation);
            case "emr-serverless" -> EmrServerlessOperations.find(operation);
            case "ssm" -> SsmOperations.find(operation);
            default -> throw new IllegalArgumentException("no SDK client for " + service);
        };
    }
}
