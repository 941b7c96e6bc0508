package io.github.awsession.emulator;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast things happen. At speed 1 a session is ready after two seconds, where the service takes
 * many; a higher speed shortens every wait, the idle timeout too.
 *
 * @param speed above zero
 * @param slowStart how long a session needs at least to come up, whatever the speed
 * @param stuck the state that no session leaves by itself, in capitals
 */
record Tempo(double speed, Duration slowStart, Optional<String> stuck) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Longer than anybody waits, and short enough to reckon with. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    Tempo(double speed) {
        this(speed, Duration.ZERO, Optional.empty());
    }

    Tempo(double speed, FaultPlan plan) {
        this(speed, plan.slowStart(), plan.stuck());
    }

    /** From the request for a session of Athena until it is created. */
    Duration sessionCreation() {
        return stage("CREATING", slowed(seconds(1.5), sessionPreparation()));
    }

    /** From created until ready for calculations. */
    Duration sessionPreparation() {
        return stage("CREATED", seconds(0.5));
    }

    /** From the request for a session of EMR Serverless until it begins to start. */
    Duration sessionSubmission() {
        return stage("SUBMITTED", seconds(0.3));
    }

    /** From there until it is started. */
    Duration sessionStart() {
        return stage("STARTING", slowed(seconds(1.2), seconds(0.3).plus(sessionInitialization())));
    }

    /** From started until idle for the first time. */
    Duration sessionInitialization() {
        return stage("STARTED", seconds(0.5));
    }

    /** The time that a session of EMR Serverless is busy with each use. */
    Duration sessionUse() {
        return stage("BUSY", seconds(2));
    }

    /** From the request for a session of Session Manager until it is connected. */
    Duration sessionConnection() {
        return stage("CONNECTING", slowed(seconds(0.5), Duration.ZERO));
    }

    /** From the end's begin until all is released. */
    Duration sessionTermination() {
        return stage("TERMINATING", seconds(1));
    }

    /** From the request for a calculation until it queues. */
    Duration calculationCreation() {
        return seconds(0.2);
    }

    /** The least time in the queue. */
    Duration calculationQueue() {
        return seconds(0.3);
    }

    /** The time that a calculation runs. */
    Duration calculationRun() {
        return seconds(1.5);
    }

    /** From the request to stop a calculation until it is canceled. */
    Duration calculationCancellation() {
        return seconds(0.5);
    }

    /** The time after which an idle session ends; 0 minutes mean never. */
    Duration idleTimeout(long minutes) {
        return minutes == 0 ? FOREVER : stage("IDLE", seconds(60.0 * minutes));
    }

    /** The time after which a session that nobody uses is disconnected for good. */
    Duration connectionTimeout(long minutes) {
        return stage("CONNECTED", seconds(60.0 * minutes));
    }

    private Duration stage(String state, Duration usual) {
        return stuck.filter(state::equals).isPresent() ? FOREVER : usual;
    }

    /** What is left of the slow start for one of its stages. */
    private Duration slowed(Duration usual, Duration others) {
        Duration rest = slowStart.minus(others);
        return rest.compareTo(usual) > 0 ? rest : usual;
    }

    private Duration seconds(double atSpeedOne) {
        return Duration.ofNanos((long) (atSpeedOne / speed * NANOS_PER_SECOND));
    }
}
