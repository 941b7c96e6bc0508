package io.github.awsession.emulator;

import java.time.Instant;

/**
 * The moments in the life of a session of Session Manager as far as they are settled.
 *
 * @param session whose they are
 * @param connected when its client is connected
 * @param ending when its end begins: on request, as nobody used it for long, or as it fails
 * @param ended when its last state begins
 */
record SsmCourse(SsmSession session, Instant connected, Instant ending, Instant ended) {
    /** The idle timeout that accounts have unless they set another. */
    private static final int IDLE_MINUTES = 20;

    static SsmCourse of(SsmSession session, Tempo tempo) {
        Instant connected = session.started().plus(tempo.sessionConnection());
        if (session.fails()) {
            return new SsmCourse(session, connected, connected, connected);
        }
        Instant used = session.resumed().filter(connected::isBefore).orElse(connected);
        Instant ending =
                session.terminationRequested()
                        .orElseGet(() -> used.plus(tempo.connectionTimeout(IDLE_MINUTES)));
        return new SsmCourse(session, connected, ending, ending.plus(tempo.sessionTermination()));
    }

    SsmStatus status(Instant now) {
        if (!now.isBefore(ended)) {
            return session.fails() ? SsmStatus.FAILED : SsmStatus.TERMINATED;
        }
        if (!now.isBefore(ending)) {
            return SsmStatus.TERMINATING;
        }
        return now.isBefore(connected) ? SsmStatus.CONNECTING : SsmStatus.CONNECTED;
    }
}
