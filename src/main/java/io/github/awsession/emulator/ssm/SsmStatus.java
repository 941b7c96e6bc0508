package io.github.awsession.emulator.ssm;

/**
 * Lists the states of a session of Session Manager that the emulator reaches; the service also
 * knows {@code Disconnected}.
 */
enum SsmStatus {
    CONNECTING("Connecting"),
    CONNECTED("Connected"),
    TERMINATING("Terminating"),
    TERMINATED("Terminated"),
    FAILED("Failed");

    private final String word;

    SsmStatus(String word) {
        this.word = word;
    }

    /** Returns the state as the service spells it. */
    String word() {
        return word;
    }

    /**
     * Returns whether a session in this state belongs to those that a client can resume, and not to
     * the history.
     */
    boolean isActive() {
        return this == CONNECTING || this == CONNECTED;
    }
}
