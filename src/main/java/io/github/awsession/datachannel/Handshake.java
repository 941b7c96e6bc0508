package io.github.awsession.datachannel;

import io.github.awsession.datachannel.message.Message;

import java.util.Map;
import java.util.Optional;

/** Answers the handshake of an agent. */
final class Handshake {
    /** Returns the session of an agent that begins without a handshake, as shells do. */
    static StartedSession without() {
        return new StartedSession(StartedSession.SHELL, Map.of(), "");
    }

    Optional<StartedSession> next(Message document, DataChannel channel)
            throws InterruptedException {
        return Optional.empty();
    }

    PayloadCipher cipher() {
        return PayloadCipher.NONE;
    }

    String greeting() {
        return "";
    }
}
