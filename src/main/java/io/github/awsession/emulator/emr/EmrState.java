package io.github.awsession.emulator.emr;

/** Lists the states of a session of EMR Serverless. */
enum EmrState {
    SUBMITTED("The session was submitted."),
    STARTING("The driver of the session is starting."),
    STARTED("The session has started and gets ready for use."),
    IDLE("The session is ready and waits for work."),
    BUSY("The session is at work."),
    TERMINATING("The session is terminating."),
    TERMINATED("The session has ended."),
    FAILED("The session failed to start, as the emulator was asked for.");

    private final String details;

    EmrState(String details) {
        this.details = details;
    }

    /** Returns the description of the state. */
    String details() {
        return details;
    }

    /** Returns whether a client may connect to the session. */
    boolean isReady() {
        return this == IDLE || this == BUSY;
    }

    /** Returns whether the session has begun to end. */
    boolean isEnding() {
        return this == TERMINATING || isOver();
    }

    /** Returns whether the state is final. */
    boolean isOver() {
        return this == TERMINATED || this == FAILED;
    }
}
