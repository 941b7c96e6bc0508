package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.fault.Timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calculates the times at which a calculation changes its state, all of which are known beforehand.
 *
 * @param calculation the calculation
 * @param queued the time at which it enters the queue
 * @param begun the time at which it would begin to run
 * @param completed the time at which it would be complete
 * @param stopped the time at which it is stopped, if that is earlier
 * @param finished the time at which its final state begins
 * @param freed the time at which the next calculation may begin
 * @param reason the reason why it was stopped
 */
record CalculationTimeline(
        Calculation calculation,
        Instant queued,
        Instant begun,
        Instant completed,
        Optional<Instant> stopped,
        Instant finished,
        Instant freed,
        String reason) {

    /**
     * Returns the timeline of a calculation.
     *
     * @param free the time at which its predecessors have finished
     * @param sessionEnd the time at which the session is terminated
     */
    static CalculationTimeline of(
            Calculation calculation, Instant free, Optional<Instant> sessionEnd, Timing timing) {
        Instant queued = calculation.submitted().plus(timing.calculationCreation());
        Instant begun = later(queued.plus(timing.calculationQueue()), free);
        Instant completed = begun.plus(timing.calculationRun());
        Optional<Instant> stopped =
                Stream.concat(calculation.stopRequested().stream(), sessionEnd.stream())
                        .min(Comparator.naturalOrder())
                        .filter(completed::isAfter);
        Instant finished =
                stopped.map(stop -> stop.plus(timing.calculationCancellation())).orElse(completed);
        boolean heldSession = stopped.map(begun::isBefore).orElse(true);
        return new CalculationTimeline(
                calculation,
                queued,
                begun,
                completed,
                stopped,
                finished,
                heldSession ? finished : free,
                stopped.equals(calculation.stopRequested())
                        ? "Canceled on request."
                        : "The session was terminated.");
    }

    CalculationState state(Instant now) {
        if (isStopped(now)) {
            return now.isBefore(finished) ? CalculationState.CANCELING : CalculationState.CANCELED;
        }
        if (now.isBefore(queued)) {
            return CalculationState.CREATING;
        }
        if (now.isBefore(begun)) {
            return CalculationState.QUEUED;
        }
        return now.isBefore(completed) ? CalculationState.RUNNING : CalculationState.COMPLETED;
    }

    boolean isStopped(Instant now) {
        return stopped.isPresent() && !now.isBefore(stopped.get());
    }

    boolean isUnfinished(Instant now) {
        return now.isBefore(finished);
    }

    /** Returns the time for which it has run until now. */
    Duration runTime(Instant now) {
        Instant end = earlier(now, stopped.orElse(completed));
        return end.isAfter(begun) ? Duration.between(begun, end) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
