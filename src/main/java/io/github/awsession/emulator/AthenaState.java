package io.github.awsession.emulator;

/** States of a session that the emulator reaches; the service also knows {@code DEGRADED}. */
enum AthenaState {
    CREATING,
    CREATED,
    IDLE,
    BUSY,
    TERMINATING,
    TERMINATED,
    FAILED;

    /** Whether a calculation may be started. */
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
