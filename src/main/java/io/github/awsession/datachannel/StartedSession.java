package io.github.awsession.datachannel;

import java.util.Map;

/**
 * Describes a session that is ready for use.
 *
 * @param type the session type, such as {@code Standard_Stream} or {@code Port}
 * @param properties the properties that the document of the session sets for the client
 * @param agentVersion the version of the agent; empty when there was no handshake
 */
public record StartedSession(String type, Map<String, String> properties, String agentVersion) {
    /** Is the session type of shells. */
    public static final String SHELL = "Standard_Stream";

    public StartedSession {
        properties = Map.copyOf(properties);
    }
}
