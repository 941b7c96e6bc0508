package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.Optional;

/** How a session of Session Manager looks in answers. */
final class SsmView {
    /** Of all sessions. */
    static final String ACCESS_TYPE = "Standard";

    private SsmView() {}

    static Value.Structure session(SsmCourse course, Instant now) {
        SsmSession session = course.session();
        SsmStatus status = course.status(now);
        boolean over = status == SsmStatus.TERMINATED || status == SsmStatus.FAILED;
        return new Members()
                .with("SessionId", session.id())
                .with("Target", session.target())
                .with("Status", status.word())
                .with("StartDate", session.started())
                .withMoment("EndDate", over ? Optional.of(course.ended()) : Optional.empty())
                .with("DocumentName", session.document())
                .with("Owner", session.owner())
                .withText("Reason", session.request().text("Reason"))
                .withText("Details", details(status))
                .with("OutputUrl", new Members())
                .with("AccessType", ACCESS_TYPE)
                .structure();
    }

    private static Optional<String> details(SsmStatus status) {
        return status == SsmStatus.FAILED
                ? Optional.of("The session failed to connect, as the emulator was asked for.")
                : Optional.empty();
    }
}
