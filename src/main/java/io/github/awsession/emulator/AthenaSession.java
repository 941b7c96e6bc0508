package io.github.awsession.emulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A session as requested; its state follows from the time.
 *
 * @param id unique
 * @param region where it lives
 * @param started when it was requested
 * @param request the parameters of its start
 * @param terminationRequested when somebody asked to terminate it
 * @param calculations in the order of their submission
 * @param doomed whether it fails as it comes up
 */
record AthenaSession(
        String id,
        String region,
        Instant started,
        Parameters request,
        Optional<Instant> terminationRequested,
        List<Calculation> calculations,
        boolean doomed)
        implements StoredSession {
    private static final int DEFAULT_IDLE_MINUTES = 20;

    AthenaSession {
        calculations = List.copyOf(calculations);
    }

    String workGroup() {
        return request.requiredText("WorkGroup");
    }

    /** The notebook that the session was started for. */
    Optional<String> notebookId() {
        return request.inside("EngineConfiguration").inside("AdditionalConfigs").text("NotebookId");
    }

    int idleMinutes() {
        return request.number("SessionIdleTimeoutInMinutes").orElse(DEFAULT_IDLE_MINUTES);
    }

    AthenaSession terminatedAt(Instant moment) {
        return new AthenaSession(
                id, region, started, request, Optional.of(moment), calculations, doomed);
    }

    AthenaSession with(Calculation calculation) {
        return withCalculations(
                Stream.concat(calculations.stream(), Stream.of(calculation)).toList());
    }

    /** Whether it fails as it comes up: a termination before that spares it. */
    boolean fails() {
        return doomed && terminationRequested.isEmpty();
    }

    boolean holds(String calculationId) {
        return calculations.stream().anyMatch(each -> each.id().equals(calculationId));
    }

    /** The same session with one of its calculations changed. */
    AthenaSession change(String calculationId, UnaryOperator<Calculation> change) {
        return withCalculations(
                calculations.stream()
                        .map(each -> each.id().equals(calculationId) ? change.apply(each) : each)
                        .toList());
    }

    private AthenaSession withCalculations(List<Calculation> changed) {
        return new AthenaSession(
                id, region, started, request, terminationRequested, changed, doomed);
    }
}
