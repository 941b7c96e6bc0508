package io.github.awsession.session;

/** Says how the use of a session has ended. */
public sealed interface SessionOutcome {
    /**
     * The session is over.
     *
     * @param status the exit status for this process
     * @param reported whether the status is that of the remote command, as the agent reported it
     */
    record Ended(int status, boolean reported) implements SessionOutcome {}

    /**
     * The session is over, because its type is unknown here.
     *
     * @param type the type that the agent named
     */
    record UnknownType(String type) implements SessionOutcome {}
}
