package io.github.awsession.emulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A session of Session Manager as requested; its state follows from the time.
 *
 * @param id unique
 * @param region where it lives
 * @param started when it was requested
 * @param request the parameters of its start
 * @param terminationRequested when somebody asked to terminate it
 * @param resumed when somebody resumed it last
 * @param doomed whether it fails as it connects
 */
record SsmSession(
        String id,
        String region,
        Instant started,
        Parameters request,
        Optional<Instant> terminationRequested,
        Optional<Instant> resumed,
        boolean doomed)
        implements StoredSession {

    String target() {
        return request.requiredText("Target");
    }

    /** The name of its document. */
    String document() {
        return SsmDocuments.name(request.text("DocumentName").orElse(SsmDocuments.SHELL));
    }

    String owner() {
        return Identity.userArn(region);
    }

    /** Whether it fails as it connects: a termination before that spares it. */
    boolean fails() {
        return doomed && terminationRequested.isEmpty();
    }

    SsmSession terminatedAt(Instant moment) {
        return new SsmSession(id, region, started, request, Optional.of(moment), resumed, doomed);
    }

    SsmSession resumedAt(Instant moment) {
        return new SsmSession(
                id, region, started, request, terminationRequested, Optional.of(moment), doomed);
    }
}
