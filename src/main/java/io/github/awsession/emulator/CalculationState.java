package io.github.awsession.emulator;

/**
 * States of a calculation that the emulator reaches; the service also knows {@code CREATED} and
 * {@code FAILED}.
 */
enum CalculationState {
    CREATING,
    QUEUED,
    RUNNING,
    COMPLETED,
    CANCELING,
    CANCELED;

    /** Whether nothing can change any more, or is about to change for the last time. */
    boolean isEnding() {
        return this == COMPLETED || this == CANCELING || this == CANCELED;
    }
}
