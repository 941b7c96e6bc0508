package io.github.awsession.emulator.channel;

/**
 * Tells a client where to open a data channel.
 *
 * @param url the address of the data channel
 * @param token the token that opens it once
 */
public record StreamAddress(String url, String token) {
    /** Leaves both out, because together they open a session. */
    @Override
    public String toString() {
        return "StreamAddress";
    }
}
