package io.github.awsession.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moments in a calculation's life, all known beforehand.
 *
 * @param calculation whose they are
 * @param queued when it enters the queue
 * @param begun when it would begin to run
 * @param completed when it would be complete
 * @param stopped when it is stopped, if that comes before
 * @param finished when its last state begins
 * @param freed when the next calculation may begin
 * @param reason why it was stopped
 */
record CalculationCourse(
        Calculation calculation,
        Instant queued,
        Instant begun,
        Instant completed,
        Optional<Instant> stopped,
        Instant finished,
        Instant freed,
        String reason) {

    /**
     * The course of a calculation.
     *
     * @param free when its predecessors have left the session to it
     * @param sessionEnd when somebody terminated the session
     */
    static CalculationCourse of(
            Calculation calculation, Instant free, Optional<Instant> sessionEnd, Tempo tempo) {
        Instant queued = calculation.submitted().plus(tempo.calculationCreation());
        Instant begun = later(queued.plus(tempo.calculationQueue()), free);
        Instant completed = begun.plus(tempo.calculationRun());
        Optional<Instant> stopped =
                Stream.concat(calculation.stopRequested().stream(), sessionEnd.stream())
                        .min(Comparator.naturalOrder())
                        .filter(completed::isAfter);
        Instant finished =
                stopped.map(stop -> stop.plus(tempo.calculationCancellation())).orElse(completed);
        boolean heldSession = stopped.map(begun::isBefore).orElse(true);
        return new CalculationCourse(
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

    /** The time that it has run until now. */
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
