package io.github.awsession.emulator.athena;

/**
 * Lists the states of a session that the emulator reaches; the service also knows {@code DEGRADED}.
 */
enum AthenaState {
    CREATING,
    CREATED,
    IDLE,
    BUSY,
    TERMINATING,
    TERMINATED,
    FAILED;

    /** Returns whether a calculation may be started. */
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
