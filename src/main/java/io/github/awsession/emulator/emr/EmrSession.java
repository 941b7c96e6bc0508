package io.github.awsession.emulator.emr;

import io.github.awsession.emulator.service.Identity;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.StoredSession;

import java.time.Instant;
import java.util.Optional;

/**
 * Holds a session of EMR Serverless as it was requested; its state follows from the time.
 *
 * @param id the unique id
 * @param region the region of the session
 * @param submitted the time of the request
 * @param request the parameters of its start
 * @param terminationRequested the time at which a client asked to terminate it
 * @param used the time at which a client last asked for its endpoint
 * @param doomed whether it fails while it starts
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

    /** Returns the idle timeout, which is 0 for none. */
    long idleMinutes() {
        return request.longNumber("idleTimeoutMinutes").orElse(DEFAULT_IDLE_MINUTES);
    }

    @Override
    public long size() {
        return request.size();
    }

    /** Returns whether it fails while it starts: an earlier termination prevents that. */
    boolean fails() {
        return doomed && terminationRequested.isEmpty();
    }

    EmrSession terminatedAt(Instant time) {
        return new EmrSession(id, region, submitted, request, Optional.of(time), used, doomed);
    }

    EmrSession usedAt(Instant time) {
        return new EmrSession(
                id, region, submitted, request, terminationRequested, Optional.of(time), doomed);
    }
}
