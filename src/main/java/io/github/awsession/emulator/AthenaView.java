package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.Optional;

/** How a session looks in answers. */
final class AthenaView {
    private static final String ENGINE_VERSION = "PySpark engine version 3";
    private static final int DEFAULT_MAX_DPUS = 20;
    private static final long SECONDS_PER_MINUTE = 60;

    private AthenaView() {}

    static Value.Structure full(AthenaCourse course, Instant now) {
        AthenaSession session = course.session();
        Parameters request = session.request();
        return new Members()
                .with("SessionId", session.id())
                .withText("Description", request.text("Description"))
                .with("WorkGroup", session.workGroup())
                .with("EngineVersion", ENGINE_VERSION)
                .with("EngineConfiguration", engine(request.inside("EngineConfiguration")))
                .withText("NotebookVersion", request.text("NotebookVersion"))
                .withValue("MonitoringConfiguration", request.find("MonitoringConfiguration"))
                .with("SessionConfiguration", configuration(session))
                .with("Status", status(course, now))
                .with(
                        "Statistics",
                        new Members().with("DpuExecutionInMillis", dpuMillis(course, now)))
                .structure();
    }

    static Value.Structure summary(AthenaCourse course, Instant now) {
        Parameters request = course.session().request();
        Members version =
                new Members()
                        .with("SelectedEngineVersion", ENGINE_VERSION)
                        .with("EffectiveEngineVersion", ENGINE_VERSION);
        return new Members()
                .with("SessionId", course.session().id())
                .withText("Description", request.text("Description"))
                .with("EngineVersion", version)
                .withText("NotebookVersion", request.text("NotebookVersion"))
                .with("Status", status(course, now))
                .structure();
    }

    static Value.Structure ofNotebook(AthenaSession session) {
        return new Members()
                .with("SessionId", session.id())
                .with("CreationTime", session.started())
                .structure();
    }

    static Members status(AthenaCourse course, Instant now) {
        AthenaState state = course.state(now);
        return new Members()
                .with("StartDateTime", course.session().started())
                .with("LastModifiedDateTime", course.lastModified(now))
                .withMoment("EndDateTime", when(state.isOver(), course.ended()))
                .withMoment(
                        "IdleSinceDateTime", when(state == AthenaState.IDLE, course.idleSince()))
                .with("State", state.name())
                .withText("StateChangeReason", course.reason(now));
    }

    private static Optional<Instant> when(boolean condition, Instant moment) {
        return condition ? Optional.of(moment) : Optional.empty();
    }

    /** As requested, with the service's defaults for what was not. */
    private static Members engine(Parameters requested) {
        Members engine =
                new Members()
                        .with("CoordinatorDpuSize", coordinatorDpus(requested))
                        .with(
                                "MaxConcurrentDpus",
                                requested.number("MaxConcurrentDpus").orElse(DEFAULT_MAX_DPUS))
                        .with("DefaultExecutorDpuSize", executorDpus(requested));
        for (String name :
                new String[] {"AdditionalConfigs", "SparkProperties", "Classifications"}) {
            engine.withValue(name, requested.find(name));
        }
        return engine;
    }

    private static Members configuration(AthenaSession session) {
        return new Members()
                .withText("ExecutionRole", session.request().text("ExecutionRole"))
                .with("WorkingDirectory", workingDirectory(session))
                .with("IdleTimeoutSeconds", session.idleMinutes() * SECONDS_PER_MINUTE);
    }

    /** Where the session would keep its files. */
    static String workingDirectory(AthenaSession session) {
        return "s3://emulator/" + session.workGroup() + "/" + session.id();
    }

    private static long dpuMillis(AthenaCourse course, Instant now) {
        Parameters engine = course.session().request().inside("EngineConfiguration");
        long executors =
                course.calculations().stream()
                        .mapToLong(calculation -> calculation.runTime(now).toMillis())
                        .sum();
        return course.runTime(now).toMillis() * coordinatorDpus(engine)
                + executors * executorDpus(engine);
    }

    private static int coordinatorDpus(Parameters engine) {
        return engine.number("CoordinatorDpuSize").orElse(1);
    }

    /** The DPUs of an executor; a calculation keeps one executor busy. */
    static int executorDpus(Parameters engine) {
        return engine.number("DefaultExecutorDpuSize").orElse(1);
    }
}
