package io.github.awsession.emulator;

import java.time.Duration;

/**
 * How fast things happen. At speed 1 a session is ready after two seconds, where the service takes
 * many; a higher speed shortens every wait, the idle timeout too.
 *
 * @param speed above zero
 */
record Tempo(double speed) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** From the request for a session until it is created. */
    Duration sessionCreation() {
        return seconds(1.5);
    }

    /** From created until ready for calculations. */
    Duration sessionPreparation() {
        return seconds(0.5);
    }

    /** From the end's begin until all is released. */
    Duration sessionTermination() {
        return seconds(1);
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

    /** The time after which an idle session ends. */
    Duration idleTimeout(int minutes) {
        return seconds(Duration.ofMinutes(minutes).toSeconds());
    }

    private Duration seconds(double atSpeedOne) {
        return Duration.ofNanos((long) (atSpeedOne / speed * NANOS_PER_SECOND));
    }
}
