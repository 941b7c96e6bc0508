package io.github.awsession.emulator.emr;

/** Lists the ways in which an application of EMR Serverless treats the start of a session. */
public enum EmrApplication {
    /** The application is started, and interactive sessions are enabled. */
    SESSIONS,
    /** The application is started, but interactive sessions are not enabled. */
    NO_SESSIONS,
    /**
     * Interactive sessions are enabled, but the application is stopped and does not start by
     * itself.
     */
    STOPPED
}
