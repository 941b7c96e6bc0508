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

    static Value.Structure full(AthenaSession session, CalculationTimeline course, Instant now) {
        Calculation calculation = course.calculation();
        String directory = AthenaResponses.workingDirectory(session) + "/" + calculation.id();
        boolean completed = course.state(now) == CalculationState.COMPLETED;
        return new StructureBuilder()
                .put("CalculationExecutionId", calculation.id())
                .put("SessionId", session.id())
                .putTextIfPresent("Description", calculation.description())
                .put("WorkingDirectory", directory)
                .put("Status", status(course, now))
                .put("Statistics", statistics(session, course, now))
                .putIfPresent(
                        "Result", completed ? Optional.of(result(directory)) : Optional.empty())
                .build();
    }

    static Value.Sequence summaries(List<CalculationTimeline> courses, Instant now) {
        return new Value.Sequence(
                courses.stream().<Value>map(course -> summary(course, now)).toList());
    }

    private static Value.Structure summary(CalculationTimeline course, Instant now) {
        return new StructureBuilder()
                .put("CalculationExecutionId", course.calculation().id())
                .putTextIfPresent("Description", course.calculation().description())
                .put("Status", status(course, now))
                .build();
    }

    static StructureBuilder status(CalculationTimeline course, Instant now) {
        boolean finished = !course.isUnfinished(now);
        return new StructureBuilder()
                .put("SubmissionDateTime", WireTime.of(course.calculation().submitted()))
                .putIfPresent("CompletionDateTime", WireTime.when(finished, course.finished()))
                .put("State", course.state(now).name())
                .putTextIfPresent(
                        "StateChangeReason",
                        course.isStopped(now) ? Optional.of(course.reason()) : Optional.empty());
    }

    static StructureBuilder statistics(
            AthenaSession session, CalculationTimeline course, Instant now) {
        int dpus = AthenaResponses.executorDpus(session.request().inside("EngineConfiguration"));
        return new StructureBuilder()
                .put("DpuExecutionInMillis", course.runTime(now).toMillis() * dpus);
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
