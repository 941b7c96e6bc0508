package io.github.awsession.datachannel.handshake;

import java.util.Map;
import java.util.Set;

/**
 * Is what an agent says about the kind of a session.
 *
 * @param name the kind
 * @param properties further facts, which only sessions with ports have
 */
public record SessionType(String name, Map<String, String> properties) {
    /** Is a shell. */
    public static final String SHELL = "Standard_Stream";

    /** Is a command with a terminal. */
    public static final String INTERACTIVE = "InteractiveCommands";

    /** Is a command without a terminal. */
    public static final String NON_INTERACTIVE = "NonInteractiveCommands";

    /** Carries connections to a port, or one stream. */
    public static final String PORT = "Port";

    private static final Set<String> KNOWN = Set.of(SHELL, INTERACTIVE, NON_INTERACTIVE, PORT);

    public SessionType {
        properties = Map.copyOf(properties);
    }

    /** Returns whether the remote side has a terminal. */
    public boolean isInteractive() {
        return name.equals(SHELL) || name.equals(INTERACTIVE);
    }

    /** Returns a property; empty when there is none. */
    public String property(String key) {
        return properties.getOrDefault(key, "");
    }

    /** Returns whether this client can use such sessions. */
    public boolean isKnown() {
        return KNOWN.contains(name);
    }
}
