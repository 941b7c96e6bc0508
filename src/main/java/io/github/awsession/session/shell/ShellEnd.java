package io.github.awsession.session.shell;

import java.util.OptionalInt;

/**
 * Says how a session came to its end.
 *
 * @param status the exit status of the remote command, where the agent reported one
 */
public record ShellEnd(Reason reason, OptionalInt status) {
    /** Says who ended the session. */
    public enum Reason {
        /** The channel was closed, and all output has been written. */
        CHANNEL_CLOSED,

        /** The user left by the escape {@code ~.}; the remote side still runs. */
        LEFT,

        /** Nobody reads standard output any more; the remote side still runs. */
        OUTPUT_CLOSED,

        /** The terminal has gone away; the remote side still runs. */
        TERMINAL_LOST
    }

    /** Returns whether the remote side still has to be told. */
    public boolean leavesRemoteRunning() {
        return reason != Reason.CHANNEL_CLOSED;
    }
}
