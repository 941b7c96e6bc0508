package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.fault.Tempo;

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
record AthenaCourse(
        AthenaSession session,
        Instant created,
        Instant ready,
        List<CalculationCourse> calculations,
        Instant idleSince,
        Instant ending,
        Instant ended) {

    AthenaCourse {
        calculations = List.copyOf(calculations);
    }

    static AthenaCourse of(AthenaSession session, Tempo tempo) {
        Instant created = session.started().plus(tempo.sessionCreation());
        Instant ready = created.plus(tempo.sessionPreparation());
        List<CalculationCourse> calculations = calculations(session, ready, tempo);
        Instant idleSince =
                Stream.concat(
                                Stream.of(ready),
                                calculations.stream().map(CalculationCourse::finished))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Instant ending =
                session.terminationRequested()
                        .orElseGet(() -> idleSince.plus(tempo.idleTimeout(session.idleMinutes())));
        if (session.fails()) {
            return new AthenaCourse(
                    session, created, ready, calculations, idleSince, created, created);
        }
        Instant ended = ending.plus(tempo.sessionTermination());
        return new AthenaCourse(session, created, ready, calculations, idleSince, ending, ended);
    }

    private static List<CalculationCourse> calculations(
            AthenaSession session, Instant ready, Tempo tempo) {
        List<CalculationCourse> courses = new ArrayList<>();
        Instant free = ready;
        for (Calculation calculation : session.calculations()) {
            CalculationCourse course =
                    CalculationCourse.of(calculation, free, session.terminationRequested(), tempo);
            courses.add(course);
            free = course.freed();
        }
        return courses;
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
                        calculations.stream().map(CalculationCourse::finished))
                .flatMap(moments -> moments)
                .filter(
                        moment ->
                                !moment.isAfter(now)
                                        && (moment.equals(ended) || !moment.isAfter(ending)))
                .max(Comparator.naturalOrder())
                .orElse(session.started());
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
