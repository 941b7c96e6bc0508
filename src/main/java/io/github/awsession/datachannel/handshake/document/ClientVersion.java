package io.github.awsession.datachannel.handshake.document;

/**
 * Is the version of a client, which decides what an agent does. A text that is not a version counts
 * as an old one.
 *
 * @param text the version as the client gives it; may be empty
 */
public record ClientVersion(String text) {
    /**
     * Is what this client calls itself: a version of the official client, because it decides about
     * multiplexing and signs of life.
     */
    public static final ClientVersion OURS = new ClientVersion("1.2.650.0");

    /** Returns whether the client carries many connections to a port at a time. */
    public boolean multiplexes() {
        return isAtLeast(1, 1, 70);
    }

    /** Returns whether the client expects no signs of life, and sends none. */
    public boolean isPatient() {
        return isAtLeast(1, 2, 331, 1);
    }

    private boolean isAtLeast(long... first) {
        long[] numbers = Version.numbers(text);
        return numbers != null && Version.compare(numbers, first) >= 0;
    }
}
