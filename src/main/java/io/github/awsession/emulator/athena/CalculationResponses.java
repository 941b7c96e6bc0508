package io.github.awsession.emulator.athena;

import io.github.awsession.emulator.service.WireTime;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds responses that describe a calculation. */
final class CalculationResponses {
    private static final String RESULT_TYPE = "application/vnd.aws.athena.v1+json";

    private CalculationResponses() {}

    static Value.Structure full(AthenaSession session, CalculationTimeline timeline, Instant now) {
        Calculation calculation = timeline.calculation();
        String directory = AthenaResponses.workingDirectory(session) + "/" + calculation.id();
        boolean completed = timeline.state(now) == CalculationState.COMPLETED;
        return new StructureBuilder()
                .put("CalculationExecutionId", calculation.id())
                .put("SessionId", session.id())
                .putTextIfPresent("Description", calculation.description())
                .put("WorkingDirectory", directory)
                .put("Status", status(timeline, now))
                .put("Statistics", statistics(session, timeline, now))
                .putIfPresent(
                        "Result", completed ? Optional.of(result(directory)) : Optional.empty())
                .build();
    }

    static Value.Sequence summaries(List<CalculationTimeline> timelines, Instant now) {
        return new Value.Sequence(
                timelines.stream().<Value>map(timeline -> summary(timeline, now)).toList());
    }

    private static Value.Structure summary(CalculationTimeline timeline, Instant now) {
        return new StructureBuilder()
                .put("CalculationExecutionId", timeline.calculation().id())
                .putTextIfPresent("Description", timeline.calculation().description())
                .put("Status", status(timeline, now))
                .build();
    }

    static StructureBuilder status(CalculationTimeline timeline, Instant now) {
        boolean finished = !timeline.isUnfinished(now);
        return new StructureBuilder()
                .put("SubmissionDateTime", WireTime.of(timeline.calculation().submitted()))
                .putIfPresent("CompletionDateTime", WireTime.when(finished, timeline.finished()))
                .put("State", timeline.state(now).name())
                .putTextIfPresent(
                        "StateChangeReason",
                        timeline.isStopped(now)
                                ? Optional.of(timeline.reason())
                                : Optional.empty());
    }

    static StructureBuilder statistics(
            AthenaSession session, CalculationTimeline timeline, Instant now) {
        int dpus = AthenaResponses.executorDpus(session.request().inside("EngineConfiguration"));
        return new StructureBuilder()
                .put("DpuExecutionInMillis", timeline.runTime(now).toMillis() * dpus);
    }

    private static Value.Structure result(String directory) {
        return new StructureBuilder()
                .put("StdOutS3Uri", directory + "/stdout")
                .put("StdErrorS3Uri", directory + "/stderr")
                .put("ResultS3Uri", directory + "/result.json")
                .put("ResultType", RESULT_TYPE)
                .build();
    }
}
