package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.fault.Timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calculates the times at which a session changes its state, as far as they are known: a state
 * changes by the passing of time alone.
 *
 * @param session the session
 * @param created the time at which it is created
 * @param ready the time at which it becomes idle for the first time
 * @param calculations the timelines of its calculations, in order
 * @param idleSince the time at which its last calculation finishes
 * @param ending the time at which it begins to end: on request, or by the idle timeout
 * @param ended the time at which it is terminated
 */
record AthenaTimeline(
        AthenaSession session,
        Instant created,
        Instant ready,
        List<CalculationTimeline> calculations,
        Instant idleSince,
        Instant ending,
        Instant ended) {

    AthenaTimeline {
        calculations = List.copyOf(calculations);
    }

    static AthenaTimeline of(AthenaSession session, Timing timing) {
        Instant created = session.started().plus(timing.sessionCreation());
        Instant ready = created.plus(timing.sessionPreparation());
        List<CalculationTimeline> calculations = calculations(session, ready, timing);
        Instant idleSince =
                Stream.concat(
                                Stream.of(ready),
                                calculations.stream().map(CalculationTimeline::finished))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Instant ending =
                session.terminationRequested()
                        .orElseGet(() -> idleSince.plus(timing.idleTimeout(session.idleMinutes())));
        if (session.fails()) {
            return new AthenaTimeline(
                    session, created, ready, calculations, idleSince, created, created);
        }
        Instant ended = ending.plus(timing.sessionTermination());
        return new AthenaTimeline(session, created, ready, calculations, idleSince, ending, ended);
    }

    private static List<CalculationTimeline> calculations(
            AthenaSession session, Instant ready, Timing timing) {
        List<CalculationTimeline> timelines = new ArrayList<>();
        Instant free = ready;
        for (Calculation calculation : session.calculations()) {
            CalculationTimeline timeline =
                    CalculationTimeline.of(
                            calculation, free, session.terminationRequested(), timing);
            timelines.add(timeline);
            free = timeline.freed();
        }
        return timelines;
    }

    AthenaState state(Instant now) {
        if (!now.isBefore(ended) && session.fails()) {
            return AthenaState.FAILED;
        }
        if (!now.isBefore(ending)) {
            return now.isBefore(ended) ? AthenaState.TERMINATING : AthenaState.TERMINATED;
        }
        if (now.isBefore(created)) {
            return AthenaState.CREATING;
        }
        if (now.isBefore(ready)) {
            return AthenaState.CREATED;
        }
        return now.isBefore(idleSince) ? AthenaState.BUSY : AthenaState.IDLE;
    }

    /** Returns the time at which the state at a given time began. */
    Instant lastModified(Instant now) {
        return Stream.of(
                        Stream.of(session.started(), created, ready, ending, ended),
                        session.calculations().stream().map(Calculation::submitted),
                        calculations.stream().map(CalculationTimeline::finished))
                .flatMap(times -> times)
                .filter(time -> !time.isAfter(now) && (time.equals(ended) || !time.isAfter(ending)))
                .max(Comparator.naturalOrder())
                .orElse(session.started());
    }

    /**
     * Returns how many of the oldest calculations can be forgotten without a change to the times of
     * the others: they have finished, and the next one did not wait for them.
     */
    int forgettable(Instant now) {
        for (int count = 1; count <= calculations.size(); count++) {
            CalculationTimeline last = calculations.get(count - 1);
            if (last.isUnfinished(now)) {
                return 0;
            }
            if (count == calculations.size()
                    || calculations.get(count).begun().isAfter(last.freed())) {
                return count;
            }
        }
        return 0;
    }

    /** Returns the reason why the session ended or ends. */
    Optional<String> reason(Instant now) {
        if (!state(now).isEnding()) {
            return Optional.empty();
        }
        if (session.fails()) {
            return Optional.of("The session failed to start, as the emulator was asked for.");
        }
        return Optional.of(
                session.terminationRequested().isPresent()
                        ? "The session was terminated on request."
                        : "The session was idle for " + session.idleMinutes() + " minutes.");
    }

    /** Returns the time for which the session's coordinator has run until now. */
    Duration runTime(Instant now) {
        Instant end = now.isBefore(ending) ? now : ending;
        return end.isAfter(created) ? Duration.between(created, end) : Duration.ZERO;
    }
}
