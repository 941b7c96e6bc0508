package io.github.awsession.emulator.channel;

import io.github.awsession.emulator.agent.SessionPlan;

import java.util.Optional;

/** Serves the data channels of sessions. */
public interface ChannelHost {
    /** Prepares the data channel of a new session. */
    StreamAddress open(SessionPlan plan, ChannelListener listener);

    /** Returns a new token for a data channel; absent when its session is over. */
    Optional<StreamAddress> reopen(String session);

    /**
     * Ends a session, if it is not over.
     *
     * @param text the reason that the client shows to its user
     */
    void end(String session, String text);
}
