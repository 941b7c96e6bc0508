package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.StoredSession;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Holds a session as it was requested; its state follows from the time.
 *
 * @param id the unique id
 * @param region the region of the session
 * @param started the time of the request
 * @param request the parameters of its start
 * @param terminationRequested the time at which a client asked to terminate it
 * @param calculations the calculations in the order of their submission
 * @param doomed whether it fails while it starts
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

    @Override
    public long size() {
        return request.size() + calculations.stream().mapToLong(Calculation::size).sum();
    }

    String workGroup() {
        return request.requiredText("WorkGroup");
    }

    /** Returns the notebook that the session was started for. */
    Optional<String> notebookId() {
        return request.inside("EngineConfiguration").inside("AdditionalConfigs").text("NotebookId");
    }

    int idleMinutes() {
        return request.number("SessionIdleTimeoutInMinutes").orElse(DEFAULT_IDLE_MINUTES);
    }

    AthenaSession terminatedAt(Instant time) {
        return new AthenaSession(
                id, region, started, request, Optional.of(time), calculations, doomed);
    }

    AthenaSession with(Calculation calculation) {
        return withCalculations(
                Stream.concat(calculations.stream(), Stream.of(calculation)).toList());
    }

    /** Returns a copy of this session without its oldest calculations. */
    AthenaSession withoutFirst(int count) {
        return withCalculations(calculations.subList(count, calculations.size()));
    }

    /** Returns whether it fails while it starts: an earlier termination prevents that. */
    boolean fails() {
        return doomed && terminationRequested.isEmpty();
    }

    boolean holds(String calculationId) {
        return calculations.stream().anyMatch(each -> each.id().equals(calculationId));
    }

    /** Returns a copy of this session with one of its calculations changed. */
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
