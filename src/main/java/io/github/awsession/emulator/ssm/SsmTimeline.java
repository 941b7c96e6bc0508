package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.fault.Timing;

import java.time.Duration;
import java.time.Instant;

/**
 * Calculates the times at which a session of Session Manager changes its state, as far as they are
 * known.
 *
 * @param session the session
 * @param connected the time at which its client is connected
 * @param ending the time at which it begins to end: on request, by the idle timeout, or by a
 *     failure
 * @param ended the time at which its final state begins
 */
record SsmTimeline(SsmSession session, Instant connected, Instant ending, Instant ended) {
    /** Is the idle timeout of accounts that do not set another one. */
    private static final int IDLE_MINUTES = 20;

    static SsmTimeline of(SsmSession session, Timing timing) {
        Instant connected = session.started().plus(timing.sessionConnection());
        if (session.fails()) {
            return new SsmTimeline(session, connected, connected, connected);
        }
        Instant used = session.resumed().filter(connected::isBefore).orElse(connected);
        Duration left =
                session.isServed() ? Timing.FOREVER : timing.connectionTimeout(IDLE_MINUTES);
        Instant ending = session.terminationRequested().orElseGet(() -> used.plus(left));
        return new SsmTimeline(
                session, connected, ending, ending.plus(timing.sessionTermination()));
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
