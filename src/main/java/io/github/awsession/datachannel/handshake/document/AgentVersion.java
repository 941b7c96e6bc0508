package io.github.awsession.datachannel.handshake.document;

/**
 * Is the version of an agent, which decides what a client does. A text that is not four numbers
 * counts as an old version.
 *
 * @param text the version as the agent gives it; may be empty
 */
public record AgentVersion(String text) {
    private static final int NUMBERS = 4;

    /** Returns whether the agent ends a session on a flag, without a call of the service. */
    public boolean understandsTerminate() {
        return isAbove(2, 3, 722, 0);
    }

    /** Returns whether the agent carries many connections to a port at a time. */
    public boolean multiplexes() {
        return isAbove(3, 0, 196, 0);
    }

    /** Returns whether the agent expects no signs of life from a client without connections. */
    public boolean isPatient() {
        return isAbove(3, 1, 1511, 0);
    }

    private boolean isAbove(long... last) {
        long[] numbers = Version.numbers(text);
        return numbers != null && numbers.length == NUMBERS && Version.compare(numbers, last) > 0;
    }
}
