package io.github.awsession.datachannel.stream;

/**
 * Estimates how long an acknowledgement takes, and from that how long to wait before a message is
 * sent again, with the constants of the official client and agent. Times are nanoseconds.
 */
final class RoundTrip {
    private static final long MILLISECOND = 1_000_000;
    private static final long GRAIN = 10 * MILLISECOND;
    private static final long LONGEST = 1000 * MILLISECOND;

    /** Limits the doublings, so that a message is tried again at least every 16 seconds. */
    private static final int MOST_DOUBLINGS = 4;

    private double estimate = 100.0 * MILLISECOND;
    private double variation;
    private long timeout = 200 * MILLISECOND;

    /** Takes the time that the acknowledgement of a message took that was sent once. */
    void measured(long time) {
        variation = variation * 3 / 4 + Math.abs(estimate - time) / 4;
        estimate = estimate * 7 / 8 + (double) time / 8;
        timeout = Math.min(LONGEST, (long) (estimate + Math.max(GRAIN, 4 * variation)));
    }

    /** Returns the time after which to send a message again that was sent so many times. */
    long timeout(int times) {
        return timeout << Math.min(times - 1, MOST_DOUBLINGS);
    }
}
