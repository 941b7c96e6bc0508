package io.github.awsession.emulator.athena;

/**
 * Lists the states of a calculation that the emulator reaches; the service also knows {@code
 * CREATED} and {@code FAILED}.
 */
enum CalculationState {
    CREATING,
    QUEUED,
    RUNNING,
    COMPLETED,
    CANCELING,
    CANCELED;

    /** Returns whether the state is final, or only a final state can follow. */
    boolean isEnding() {
        return this == COMPLETED || this == CANCELING || this == CANCELED;
    }
}
