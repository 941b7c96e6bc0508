package io.github.awsession.emulator.agent;

/** Gets to know what becomes of a session. */
public interface AgentListener {
    /** Reports that a client has connected for the first time. */
    void opened();

    /** Reports that the session ends because it has had no traffic. */
    void idle();

    /** Reports that the session is over. */
    void ended();
}
