package io.github.awsession.session;

import io.github.awsession.datachannel.handshake.SessionType;

/** Knows which session types there are. */
final class SessionTypes {
    private SessionTypes() {}

    static boolean isKnown(SessionType type) {
        return type.name().equals(SessionType.PORT)
                || isInteractive(type)
                || type.name().equals(SessionType.NON_INTERACTIVE);
    }

    /** Returns whether the remote side has a terminal. */
    static boolean isInteractive(SessionType type) {
        return type.name().equals(SessionType.SHELL) || type.name().equals(SessionType.INTERACTIVE);
    }
}
