package io.github.awsession.client;

import java.util.List;

/** Finds the SDK operation that performs a modelled one. */
final class SdkOperations {
    private SdkOperations() {}

    /** All operations of a service that has a model. */
    static List<? extends SdkOperation<?, ?, ?>> of(String service) {
        return switch (service) {
            case "athena" -> AthenaOperations.ALL;
            case "emr-serverless" -> EmrServerlessOperations.ALL;
            case "ssm" -> SsmOperations.ALL;
            default -> throw new IllegalArgumentException("no SDK client for " + service);
        };
    }

    /** The operation of that name. */
    static SdkOperation<?, ?, ?> find(String service, String operation) {
        for (SdkOperation<?, ?, ?> candidate : of(service)) {
            if (candidate.name().equals(operation)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(service + " has no SDK operation " + operation);
    }
}
