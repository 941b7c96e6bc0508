package io.github.awsession.session;

import io.github.awsession.datachannel.StreamAccess;

import java.util.Set;

/**
 * Describes a session that has been started.
 *
 * @param id the session's id
 * @param target what it was started for
 * @param document the document that it was started with; empty for a shell
 * @param access what opens its data channel
 */
public record SessionTicket(String id, String target, String document, StreamAccess access) {
    private static final Set<String> WITH_HANDSHAKE =
            Set.of(
                    "AWS-StartPortForwardingSession",
                    "AWS-StartPortForwardingSessionToRemoteHost",
                    "AWS-StartPortForwardingSessionToSocket",
                    "AWS-StartSSHSession",
                    "AWS-StartNonInteractiveCommand");

    /** Returns whether an agent that knows the document begins with a handshake. */
    boolean needsHandshake() {
        return WITH_HANDSHAKE.contains(document);
    }
}
