package io.github.awsession.emulator.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Describes what a session does on its node. */
public sealed interface Workload {
    /** Returns the session type that the handshake names. */
    String sessionType();

    /** Runs the login shell of the user on a terminal. */
    record Shell() implements Workload {
        @Override
        public String sessionType() {
            return "Standard_Stream";
        }
    }

    /**
     * Runs one command on a terminal.
     *
     * @param command the command, which a shell reads
     */
    record InteractiveCommand(String command) implements Workload {
        @Override
        public String sessionType() {
            return "InteractiveCommands";
        }
    }

    /**
     * Runs one command without a terminal and without input.
     *
     * @param command the command, which a shell reads
     * @param separated whether standard error and the exit status are sent apart
     * @param outPrefix the text that begins each line of standard output, if they are
     * @param errPrefix the text that begins each line of standard error, if they are
     */
    record Command(String command, boolean separated, String outPrefix, String errPrefix)
            implements Workload {
        @Override
        public String sessionType() {
            return "NonInteractiveCommands";
        }
    }

    /**
     * Connects to a port.
     *
     * @param host the host of the port, as the node sees it
     * @param port the number of the port
     * @param forwarding whether local connections are forwarded, or one stream is connected
     * @param properties the properties that the handshake names
     */
    record Port(String host, int port, boolean forwarding, SequencedMap<String, String> properties)
            implements Workload {
        public Port {
            properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
        }

        static Port of(Map<String, String> values, boolean forwarding) {
            SequencedMap<String, String> properties = new LinkedHashMap<>(values);
            if (forwarding) {
                properties.put("type", "LocalPortForwarding");
            }
            return new Port(
                    values.getOrDefault("host", "localhost"),
                    Integer.parseInt(values.getOrDefault("portNumber", "")),
                    forwarding,
                    properties);
        }

        @Override
        public String sessionType() {
            return "Port";
        }
    }
}
