package io.github.awsession.client.credentials.store;

import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Credentials without a token. The SDK's own refuse blank keys, which AWS CLI signs with; the
 * service is then the one to refuse them.
 */
record StaticKeys(String accessKeyId, String secretAccessKey) implements AwsCredentials {
    /** Not the secret. */
    @Override
    public String toString() {
        return "LastingCredentials[" + accessKeyId + "]";
    }
}
