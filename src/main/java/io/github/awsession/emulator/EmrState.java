package io.github.awsession.emulator;

/** States of a session of EMR Serverless. */
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

    /** What the state means. */
    String details() {
        return details;
    }

    /** Whether a client may connect to the session. */
    boolean isReady() {
        return this == IDLE || this == BUSY;
    }

    /** Whether the session's end has begun. */
    boolean isEnding() {
        return this == TERMINATING || isOver();
    }

    /** Whether nothing can change any more. */
    boolean isOver() {
        return this == TERMINATED || this == FAILED;
    }
}
