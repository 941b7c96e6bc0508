package io.github.awsession.datachannel;

/**
 * Holds what opens a data channel once.
 *
 * @param url the stream URL of a response of StartSession or ResumeSession, a secret; empty when a
 *     response has none, so that the last one is used again
 * @param token the token of the same response; a secret
 */
public record StreamAccess(String url, String token) {
    /** Leaves both out. */
    @Override
    public String toString() {
        return "access to a data channel";
    }
}
