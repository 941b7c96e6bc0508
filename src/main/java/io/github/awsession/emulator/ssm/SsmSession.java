package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.service.Identity;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.StoredSession;

import java.time.Instant;
import java.util.Optional;

/**
 * Holds a session of Session Manager as it was requested; its state follows from the time.
 *
 * @param id the unique id
 * @param region the region of the session
 * @param started the time of the request
 * @param request the parameters of its start
 * @param terminationRequested the time at which a client asked to terminate it
 * @param resumed the time at which a client last resumed it
 * @param doomed whether it fails while it connects
 * @param isServed whether a client has opened its data channel; its end is that of the channel
 */
record SsmSession(
        String id,
        String region,
        Instant started,
        Parameters request,
        Optional<Instant> terminationRequested,
        Optional<Instant> resumed,
        boolean doomed,
        boolean isServed)
        implements StoredSession {

    String target() {
        return request.requiredText("Target");
    }

    /** Returns the name of its document. */
    String document() {
        return SsmDocuments.name(request.text("DocumentName").orElse(SsmDocuments.SHELL));
    }

    String owner() {
        return Identity.userArn(region);
    }

    @Override
    public long size() {
        return request.size();
    }

    /** Returns whether it fails while it connects: an earlier termination prevents that. */
    boolean fails() {
        return doomed && terminationRequested.isEmpty();
    }

    SsmSession terminatedAt(Instant time) {
        return new SsmSession(
                id, region, started, request, Optional.of(time), resumed, doomed, isServed);
    }

    SsmSession resumedAt(Instant time) {
        return new SsmSession(
                id,
                region,
                started,
                request,
                terminationRequested,
                Optional.of(time),
                doomed,
                isServed);
    }

    SsmSession served() {
        return new SsmSession(
                id, region, started, request, terminationRequested, resumed, doomed, true);
    }
}
