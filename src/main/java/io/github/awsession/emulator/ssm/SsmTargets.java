package io.github.awsession.emulator.ssm;

import io.github.awsession.error.UsageException;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the managed nodes that exist in every region, and whether their agents are connected. */
public record SsmTargets(Map<String, Boolean> connections) {
    /** Returns the nodes that exist without an option. */
    public static final SsmTargets PREDEFINED =
            new SsmTargets(
                    Map.of(
                            "i-0123456789abcdef0", true,
                            "i-0123456789abcdef1", true,
                            "mi-0123456789abcdef0", true,
                            "i-00000000000000000", false));

    private static final int MAX_LENGTH = 400;

    public SsmTargets {
        connections = Map.copyOf(connections);
    }

    /** Returns whether a node exists and its agent is connected. */
    public boolean isConnected(String id) {
        return connections.getOrDefault(id, false);
    }

    /**
     * Returns these nodes and one more, given as {@code ID} or {@code ID=KIND}.
     *
     * @throws UsageException when the text has neither form
     */
    public SsmTargets with(String text) {
        String[] sides = text.split("=", 2);
        if (sides[0].isEmpty() || sides[0].length() > MAX_LENGTH) {
            throw wrong("an id of 1 to " + MAX_LENGTH + " characters is expected", text);
        }
        Map<String, Boolean> all = new LinkedHashMap<>(connections);
        all.put(sides[0], sides.length == 1 || connected(sides[1], text));
        return new SsmTargets(all);
    }

    private static boolean connected(String word, String text) {
        return switch (word) {
            case "connected" -> true;
            case "notconnected" -> false;
            default -> throw wrong("connected or notconnected is expected behind =", text);
        };
    }

    private static UsageException wrong(String reason, String text) {
        return new UsageException("argument --target: " + reason + ": '" + text + "'");
    }
}
