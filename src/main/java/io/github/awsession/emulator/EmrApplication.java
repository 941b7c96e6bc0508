package io.github.awsession.emulator;

/** What an application of EMR Serverless says to the start of a session. */
enum EmrApplication {
    /** It is started, and interactive sessions are enabled. */
    SESSIONS,
    /** It is started, but interactive sessions are not enabled. */
    NO_SESSIONS,
    /** Interactive sessions are enabled, but it is stopped and does not start by itself. */
    STOPPED
}
