package io.github.awsession.emulator;

/**
 * States of a session that the emulator reaches; the service also knows {@code DEGRADED} and {@code
 * FAILED}.
 */
enum SessionState {
    CREATING,
    CREATED,
    IDLE,
    BUSY,
    TERMINATING,
    TERMINATED;

    /** Whether a calculation may be started. */
    boolean isReady() {
        return this == IDLE || this == BUSY;
    }

    /** Whether the session's end has begun. */
    boolean isEnding() {
        return this == TERMINATING || this == TERMINATED;
    }
}
