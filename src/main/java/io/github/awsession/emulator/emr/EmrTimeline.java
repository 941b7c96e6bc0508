package io.github.awsession.emulator.emr;

import io.github.awsession.emulator.fault.Timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calculates the times at which a session of EMR Serverless changes its state, as far as they are
 * known.
 *
 * @param session the session
 * @param starting the time at which it begins to start
 * @param started the time at which it is started
 * @param ready the time at which it becomes idle for the first time
 * @param idleSince the time at which its last use ends
 * @param ending the time at which it begins to end: on request, by the idle timeout, or by a
 *     failure
 * @param ended the time at which its final state begins
 */
record EmrTimeline(
        EmrSession session,
        Instant starting,
        Instant started,
        Instant ready,
        Instant idleSince,
        Instant ending,
        Instant ended) {

    static EmrTimeline of(EmrSession session, Timing timing) {
        Instant starting = session.submitted().plus(timing.sessionSubmission());
        Instant started = starting.plus(timing.sessionStart());
        Instant ready = started.plus(timing.sessionInitialization());
        Instant idleSince = session.used().map(use -> use.plus(timing.sessionUse())).orElse(ready);
        if (session.fails()) {
            return new EmrTimeline(session, starting, started, ready, idleSince, started, started);
        }
        Instant ending =
                session.terminationRequested()
                        .orElseGet(() -> idleSince.plus(timing.idleTimeout(session.idleMinutes())));
        Instant ended = ending.plus(timing.sessionTermination());
        return new EmrTimeline(session, starting, started, ready, idleSince, ending, ended);
    }

    EmrState state(Instant now) {
        if (!now.isBefore(ended)) {
            return session.fails() ? EmrState.FAILED : EmrState.TERMINATED;
        }
        if (!now.isBefore(ending)) {
            return EmrState.TERMINATING;
        }
        if (now.isBefore(starting)) {
            return EmrState.SUBMITTED;
        }
        if (now.isBefore(started)) {
            return EmrState.STARTING;
        }
        if (now.isBefore(ready)) {
            return EmrState.STARTED;
        }
        return now.isBefore(idleSince) ? EmrState.BUSY : EmrState.IDLE;
    }

    /** Returns the time at which the state at a given time began. */
    Instant lastModified(Instant now) {
        return Stream.concat(
                        Stream.of(starting, started, ready, idleSince, ending, ended),
                        session.used().stream())
                .filter(time -> !time.isAfter(now) && (time.equals(ended) || !time.isAfter(ending)))
                .max(Comparator.naturalOrder())
                .orElse(session.submitted());
    }

    /** Returns the time at which it was started, if it has started by now. */
    Optional<Instant> startedBy(Instant now) {
        boolean came = !now.isBefore(started) && started.isBefore(ending);
        return came ? Optional.of(started) : Optional.empty();
    }

    /** Returns the time for which it has run until now. */
    Duration runTime(Instant now) {
        Instant end = now.isBefore(ending) ? now : ending;
        return startedBy(now).map(begin -> Duration.between(begin, end)).orElse(Duration.ZERO);
    }
}
