package io.github.awsession.emulator.fault;

/** Lists what happens to a request that is not refused. */
public enum FaultOutcome {
    ANSWERED,
    /** The connection is closed before the request is carried out. */
    LOST_BEFORE,
    /** The request is carried out, but the connection is closed without a response. */
    LOST_AFTER
}
