package io.github.awsession.emulator.emr;

import io.github.awsession.emulator.service.Identity;
import io.github.awsession.emulator.service.WireTime;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Instant;

/** Builds responses that describe a session of EMR Serverless. */
final class EmrResponses {
    private static final String RELEASE = "emr-7.13.0";
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double VCPUS = 4;
    private static final double MEMORY_GB = 16;
    private static final double STORAGE_GB = 20;

    private EmrResponses() {}

    static Value.Structure full(EmrTimeline timeline, Instant now) {
        EmrSession session = timeline.session();
        EmrState state = timeline.state(now);
        StructureBuilder members =
                common(timeline, now)
                        .putIfPresent("startedAt", timeline.startedBy(now).map(WireTime::of))
                        .putIfPresent("endedAt", WireTime.when(state.isOver(), timeline.ended()))
                        .putIfPresent(
                                "idleSince",
                                WireTime.when(state == EmrState.IDLE, timeline.idleSince()))
                        .putIfPresent(
                                "configurationOverrides",
                                session.request().find("configurationOverrides"))
                        .put("idleTimeoutMinutes", session.idleMinutes())
                        .put("tags", session.request().inside("tags").structure());
        if (state.isOver()) {
            members.put("totalResourceUtilization", utilization(timeline, now))
                    .put("billedResourceUtilization", utilization(timeline, now))
                    .put("totalExecutionDurationSeconds", timeline.runTime(now).toSeconds());
        }
        return members.build();
    }

    static Value.Structure summary(EmrTimeline timeline, Instant now) {
        return common(timeline, now).build();
    }

    private static StructureBuilder common(EmrTimeline timeline, Instant now) {
        EmrSession session = timeline.session();
        EmrState state = timeline.state(now);
        return ids(session)
                .put("arn", session.arn())
                .putTextIfPresent("name", session.request().text("name"))
                .put("state", state.name())
                .put("stateDetails", state.details())
                .put("releaseLabel", RELEASE)
                .put("executionRoleArn", session.request().requiredText("executionRoleArn"))
                .put("createdBy", Identity.userArn(session.region()))
                .put("createdAt", WireTime.of(session.submitted()))
                .put("updatedAt", WireTime.of(timeline.lastModified(now)));
    }

    /** Returns the two identifiers with which every response about a session begins. */
    static StructureBuilder ids(EmrSession session) {
        return new StructureBuilder()
                .put("applicationId", session.applicationId())
                .put("sessionId", session.id());
    }

    private static StructureBuilder utilization(EmrTimeline timeline, Instant now) {
        double hours = timeline.runTime(now).toSeconds() / SECONDS_PER_HOUR;
        return new StructureBuilder()
                .put("vCPUHour", rounded(hours * VCPUS))
                .put("memoryGBHour", rounded(hours * MEMORY_GB))
                .put("storageGBHour", rounded(hours * STORAGE_GB));
    }

    private static Value rounded(double hours) {
        return new Value.Decimal(Math.round(hours * 1000) / 1000.0);
    }
}
