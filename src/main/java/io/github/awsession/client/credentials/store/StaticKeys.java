package io.github.awsession.client.credentials.store;

import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Holds credentials without a token. The SDK's own class refuses blank keys, but AWS CLI signs with
 * blank keys and leaves it to the service to refuse them.
 */
record StaticKeys(String accessKeyId, String secretAccessKey) implements AwsCredentials {
    /** Omits the secret key. */
    @Override
    public String toString() {
        return "StaticKeys[" + accessKeyId + "]";
    }
}
