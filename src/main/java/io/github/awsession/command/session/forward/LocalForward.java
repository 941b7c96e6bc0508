package io.github.awsession.command.session.forward;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.Optional;

/**
 * Describes a local port and where its connections lead.
 *
 * @param address the local address; empty for localhost
 * @param port the local port; 0 for any free one
 * @param host the host to which the target connects; when absent, the target itself
 * @param remotePort the port there
 */
record LocalForward(String address, int port, Optional<String> host, int remotePort) {
    /** Returns the destination as a user names it. */
    String destination(String target) {
        return host.orElse(target) + ':' + remotePort;
    }

    /**
     * Returns the parameters that start a session.
     *
     * @param bound the local port that is bound
     */
    Value.Structure parameters(String target, int bound) {
        StructureBuilder document =
                new StructureBuilder()
                        .put("portNumber", one(Integer.toString(remotePort)))
                        .put("localPortNumber", one(Integer.toString(bound)));
        host.ifPresent(name -> document.put("host", one(name)));
        return new StructureBuilder()
                .put("Target", target)
                .put(
                        "DocumentName",
                        host.isPresent()
                                ? "AWS-StartPortForwardingSessionToRemoteHost"
                                : "AWS-StartPortForwardingSession")
                .put("Parameters", document)
                .build();
    }

    private static Value one(String text) {
        return new Value.Sequence(List.of(new Value.Text(text)));
    }
}
