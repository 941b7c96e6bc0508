package io.github.awsession.emulator;

/** What becomes of a request that is not refused. */
enum Fate {
    ANSWERED,
    /** The connection is closed before anything was done. */
    LOST_BEFORE,
    /** The request is carried out, but the connection is closed without an answer. */
    LOST_AFTER
}
