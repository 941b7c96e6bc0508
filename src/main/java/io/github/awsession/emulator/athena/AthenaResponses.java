package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.WireTime;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Instant;

/** Builds responses that describe a session. */
final class AthenaResponses {
    private static final String ENGINE_VERSION = "PySpark engine version 3";
    private static final int DEFAULT_MAX_DPUS = 20;
    private static final long SECONDS_PER_MINUTE = 60;

    private AthenaResponses() {}

    static Value.Structure full(AthenaTimeline timeline, Instant now) {
        AthenaSession session = timeline.session();
        Parameters request = session.request();
        return new StructureBuilder()
                .put("SessionId", session.id())
                .putTextIfPresent("Description", request.text("Description"))
                .put("WorkGroup", session.workGroup())
                .put("EngineVersion", ENGINE_VERSION)
                .put("EngineConfiguration", engine(request.inside("EngineConfiguration")))
                .putTextIfPresent("NotebookVersion", request.text("NotebookVersion"))
                .putIfPresent("MonitoringConfiguration", request.find("MonitoringConfiguration"))
                .put("SessionConfiguration", configuration(session))
                .put("Status", status(timeline, now))
                .put(
                        "Statistics",
                        new StructureBuilder()
                                .put("DpuExecutionInMillis", dpuMillis(timeline, now)))
                .build();
    }

    static Value.Structure summary(AthenaTimeline timeline, Instant now) {
        Parameters request = timeline.session().request();
        StructureBuilder version =
                new StructureBuilder()
                        .put("SelectedEngineVersion", ENGINE_VERSION)
                        .put("EffectiveEngineVersion", ENGINE_VERSION);
        return new StructureBuilder()
                .put("SessionId", timeline.session().id())
                .putTextIfPresent("Description", request.text("Description"))
                .put("EngineVersion", version)
                .putTextIfPresent("NotebookVersion", request.text("NotebookVersion"))
                .put("Status", status(timeline, now))
                .build();
    }

    static Value.Structure ofNotebook(AthenaSession session) {
        return new StructureBuilder()
                .put("SessionId", session.id())
                .put("CreationTime", WireTime.of(session.started()))
                .build();
    }

    static StructureBuilder status(AthenaTimeline timeline, Instant now) {
        AthenaState state = timeline.state(now);
        return new StructureBuilder()
                .put("StartDateTime", WireTime.of(timeline.session().started()))
                .put("LastModifiedDateTime", WireTime.of(timeline.lastModified(now)))
                .putIfPresent("EndDateTime", WireTime.when(state.isOver(), timeline.ended()))
                .putIfPresent(
                        "IdleSinceDateTime",
                        WireTime.when(state == AthenaState.IDLE, timeline.idleSince()))
                .put("State", state.name())
                .putTextIfPresent("StateChangeReason", timeline.reason(now));
    }

    /** Returns the configuration as requested, with the service's defaults for absent members. */
    private static StructureBuilder engine(Parameters requested) {
        StructureBuilder engine =
                new StructureBuilder()
                        .put("CoordinatorDpuSize", coordinatorDpus(requested))
                        .put(
                                "MaxConcurrentDpus",
                                requested.number("MaxConcurrentDpus").orElse(DEFAULT_MAX_DPUS))
                        .put("DefaultExecutorDpuSize", executorDpus(requested));
        for (String name :
                new String[] {"AdditionalConfigs", "SparkProperties", "Classifications"}) {
            engine.putIfPresent(name, requested.find(name));
        }
        return engine;
    }

    private static StructureBuilder configuration(AthenaSession session) {
        return new StructureBuilder()
                .putTextIfPresent("ExecutionRole", session.request().text("ExecutionRole"))
                .put("WorkingDirectory", workingDirectory(session))
                .put("IdleTimeoutSeconds", session.idleMinutes() * SECONDS_PER_MINUTE);
    }

    /** Returns the location where the session would store its files. */
    static String workingDirectory(AthenaSession session) {
        return "s3://emulator/" + session.workGroup() + "/" + session.id();
    }

    private static long dpuMillis(AthenaTimeline timeline, Instant now) {
        Parameters engine = timeline.session().request().inside("EngineConfiguration");
        long executors =
                timeline.calculations().stream()
                        .mapToLong(calculation -> calculation.runTime(now).toMillis())
                        .sum();
        return timeline.runTime(now).toMillis() * coordinatorDpus(engine)
                + executors * executorDpus(engine);
    }

    private static int coordinatorDpus(Parameters engine) {
        return engine.number("CoordinatorDpuSize").orElse(1);
    }

    /** Is the number of DPUs of an executor; a calculation keeps one executor busy. */
    static int executorDpus(Parameters engine) {
        return engine.number("DefaultExecutorDpuSize").orElse(1);
    }
}
