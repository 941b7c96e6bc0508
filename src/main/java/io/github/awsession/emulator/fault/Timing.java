package io.github.awsession.emulator.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * Determines how long state changes take. At speed 1 a session is ready after two seconds, where
 * the service takes many; a higher speed shortens every duration, the idle timeout too.
 *
 * @param speed the speed, above zero
 * @param slowStart the least time that a session takes to start, whatever the speed
 * @param stuck the state, in capitals, that no session leaves by itself
 */
public record Timing(double speed, Duration slowStart, Optional<String> stuck) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Is longer than any wait, and short enough for calculations. */
    public static final Duration FOREVER = Duration.ofDays(36_500);

    public Timing(double speed) {
        this(speed, Duration.ZERO, Optional.empty());
    }

    public Timing(double speed, FaultPlan plan) {
        this(speed, plan.slowStart(), plan.stuck());
    }

    /** Returns the time from the request for a session of Athena until it is created. */
    public Duration sessionCreation() {
        return stage("CREATING", slowed(seconds(1.5), sessionPreparation()));
    }

    /** Returns the time from then until the session is ready for calculations. */
    public Duration sessionPreparation() {
        return stage("CREATED", seconds(0.5));
    }

    /**
     * Returns the time from the request for a session of EMR Serverless until it begins to start.
     */
    public Duration sessionSubmission() {
        return stage("SUBMITTED", seconds(0.3));
    }

    /** Returns the time from then until the session is started. */
    public Duration sessionStart() {
        return stage("STARTING", slowed(seconds(1.2), seconds(0.3).plus(sessionInitialization())));
    }

    /** Returns the time from then until the session is idle for the first time. */
    public Duration sessionInitialization() {
        return stage("STARTED", seconds(0.5));
    }

    /** Returns the time for which each use makes a session of EMR Serverless busy. */
    public Duration sessionUse() {
        return stage("BUSY", seconds(2));
    }

    /** Returns the time from the request for a session of Session Manager until it is connected. */
    public Duration sessionConnection() {
        return stage("CONNECTING", slowed(seconds(0.5), Duration.ZERO));
    }

    /** Returns the time from the beginning of the end until everything is released. */
    public Duration sessionTermination() {
        return stage("TERMINATING", seconds(1));
    }

    /** Returns the time from the request for a calculation until it queues. */
    public Duration calculationCreation() {
        return seconds(0.2);
    }

    /** Returns the least time in the queue. */
    public Duration calculationQueue() {
        return seconds(0.3);
    }

    /** Returns the time for which a calculation runs. */
    public Duration calculationRun() {
        return seconds(1.5);
    }

    /** Returns the time from the request to stop a calculation until it is canceled. */
    public Duration calculationCancellation() {
        return seconds(0.5);
    }

    /** Returns the time after which an idle session ends; 0 minutes mean never. */
    public Duration idleTimeout(long minutes) {
        return minutes == 0 ? FOREVER : stage("IDLE", seconds(60.0 * minutes));
    }

    /** Returns the time after which an unused session is disconnected for good. */
    public Duration connectionTimeout(long minutes) {
        return stage("CONNECTED", seconds(60.0 * minutes));
    }

    private Duration stage(String state, Duration usual) {
        return stuck.filter(state::equals).isPresent() ? FOREVER : usual;
    }

    /**
     * Returns the duration of a stage that fills the rest of a slow start, unless it usually takes
     * longer.
     */
    private Duration slowed(Duration usual, Duration others) {
        Duration rest = slowStart.minus(others);
        return rest.compareTo(usual) > 0 ? rest : usual;
    }

    private Duration seconds(double atSpeedOne) {
        return Duration.ofNanos((long) (atSpeedOne / speed * NANOS_PER_SECOND));
    }
}
