package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.Optional;

/** How a session of EMR Serverless looks in answers. */
final class EmrView {
    private static final String RELEASE = "emr-7.13.0";
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double VCPUS = 4;
    private static final double MEMORY_GB = 16;
    private static final double STORAGE_GB = 20;

    private EmrView() {}

    static Value.Structure full(EmrCourse course, Instant now) {
        EmrSession session = course.session();
        EmrState state = course.state(now);
        Members members =
                common(course, now)
                        .withMoment("startedAt", course.startedBy(now))
                        .withMoment("endedAt", when(state.isOver(), course.ended()))
                        .withMoment("idleSince", when(state == EmrState.IDLE, course.idleSince()))
                        .withValue(
                                "configurationOverrides",
                                session.request().find("configurationOverrides"))
                        .with("idleTimeoutMinutes", session.idleMinutes())
                        .with("tags", session.request().inside("tags").structure());
        if (state.isOver()) {
            members.with("totalResourceUtilization", utilization(course, now))
                    .with("billedResourceUtilization", utilization(course, now))
                    .with("totalExecutionDurationSeconds", course.runTime(now).toSeconds());
        }
        return members.structure();
    }

    static Value.Structure summary(EmrCourse course, Instant now) {
        return common(course, now).structure();
    }

    private static Members common(EmrCourse course, Instant now) {
        EmrSession session = course.session();
        EmrState state = course.state(now);
        return ids(session)
                .with("arn", session.arn())
                .withText("name", session.request().text("name"))
                .with("state", state.name())
                .with("stateDetails", state.details())
                .with("releaseLabel", RELEASE)
                .with("executionRoleArn", session.request().requiredText("executionRoleArn"))
                .with("createdBy", Identity.userArn(session.region()))
                .with("createdAt", session.submitted())
                .with("updatedAt", course.lastModified(now));
    }

    /** The two identifiers that every answer about a session begins with. */
    static Members ids(EmrSession session) {
        return new Members()
                .with("applicationId", session.applicationId())
                .with("sessionId", session.id());
    }

    private static Members utilization(EmrCourse course, Instant now) {
        double hours = course.runTime(now).toSeconds() / SECONDS_PER_HOUR;
        return new Members()
                .with("vCPUHour", rounded(hours * VCPUS))
                .with("memoryGBHour", rounded(hours * MEMORY_GB))
                .with("storageGBHour", rounded(hours * STORAGE_GB));
    }

    private static Value rounded(double hours) {
        return new Value.Decimal(Math.round(hours * 1000) / 1000.0);
    }

    private static Optional<Instant> when(boolean condition, Instant moment) {
        return condition ? Optional.of(moment) : Optional.empty();
    }
}
