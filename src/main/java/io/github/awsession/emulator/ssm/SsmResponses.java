package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.service.WireTime;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.Optional;

/** Builds responses that describe a session of Session Manager. */
final class SsmResponses {
    /** Holds the members that are equal for all sessions. */
    static final String ACCESS_TYPE = "Standard";

    private SsmResponses() {}

    static Value.Structure session(SsmTimeline timeline, Instant now) {
        SsmSession session = timeline.session();
        SsmStatus status = timeline.status(now);
        boolean over = status == SsmStatus.TERMINATED || status == SsmStatus.FAILED;
        return new StructureBuilder()
                .put("SessionId", session.id())
                .put("Target", session.target())
                .put("Status", status.word())
                .put("StartDate", WireTime.of(session.started()))
                .putIfPresent("EndDate", WireTime.when(over, timeline.ended()))
                .put("DocumentName", session.document())
                .put("Owner", session.owner())
                .putTextIfPresent("Reason", session.request().text("Reason"))
                .putTextIfPresent("Details", details(status))
                .put("OutputUrl", new StructureBuilder())
                .put("AccessType", ACCESS_TYPE)
                .build();
    }

    private static Optional<String> details(SsmStatus status) {
        return status == SsmStatus.FAILED
                ? Optional.of("The session failed to connect, as the emulator was asked for.")
                : Optional.empty();
    }
}
