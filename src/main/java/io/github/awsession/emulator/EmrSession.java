package io.github.awsession.emulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A session of EMR Serverless as requested; its state follows from the time.
 *
 * @param id unique
 * @param region where it lives
 * @param submitted when it was requested
 * @param request the parameters of its start
 * @param terminationRequested when somebody asked to terminate it
 * @param used when somebody asked last for its endpoint
 * @param doomed whether it fails as it comes up
 */
record EmrSession(
        String id,
        String region,
        Instant submitted,
        Parameters request,
        Optional<Instant> terminationRequested,
        Optional<Instant> used,
        boolean doomed)
        implements StoredSession {
    private static final long DEFAULT_IDLE_MINUTES = 60;

    String applicationId() {
        return request.requiredText("applicationId");
    }

    String arn() {
        return "arn:"
                + Identity.partition(region)
                + ":emr-serverless:"
                + region
                + ":"
                + Identity.ACCOUNT
                + ":/applications/"
                + applicationId()
                + "/sessions/"
                + id;
    }

    /** The idle timeout; 0 for none. */
    long idleMinutes() {
        return request.longNumber("idleTimeoutMinutes").orElse(DEFAULT_IDLE_MINUTES);
    }

    /** Whether it fails as it comes up: a termination before that spares it. */
    boolean fails() {
        return doomed && terminationRequested.isEmpty();
    }

    EmrSession terminatedAt(Instant moment) {
        return new EmrSession(id, region, submitted, request, Optional.of(moment), used, doomed);
    }

    EmrSession usedAt(Instant moment) {
        return new EmrSession(
                id, region, submitted, request, terminationRequested, Optional.of(moment), doomed);
    }
}
