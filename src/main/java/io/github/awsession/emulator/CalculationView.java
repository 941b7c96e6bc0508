package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a calculation looks in answers. */
final class CalculationView {
    private static final String RESULT_TYPE = "application/vnd.aws.athena.v1+json";

    private CalculationView() {}

    static Value.Structure full(AthenaSession session, CalculationCourse course, Instant now) {
        Calculation calculation = course.calculation();
        String directory = AthenaView.workingDirectory(session) + "/" + calculation.id();
        boolean completed = course.state(now) == CalculationState.COMPLETED;
        return new Members()
                .with("CalculationExecutionId", calculation.id())
                .with("SessionId", session.id())
                .withText("Description", calculation.description())
                .with("WorkingDirectory", directory)
                .with("Status", status(course, now))
                .with("Statistics", statistics(session, course, now))
                .withValue("Result", completed ? Optional.of(result(directory)) : Optional.empty())
                .structure();
    }

    static Value.Sequence summaries(List<CalculationCourse> courses, Instant now) {
        return new Value.Sequence(
                courses.stream().<Value>map(course -> summary(course, now)).toList());
    }

    private static Value.Structure summary(CalculationCourse course, Instant now) {
        return new Members()
                .with("CalculationExecutionId", course.calculation().id())
                .withText("Description", course.calculation().description())
                .with("Status", status(course, now))
                .structure();
    }

    static Members status(CalculationCourse course, Instant now) {
        boolean finished = !course.isUnfinished(now);
        return new Members()
                .with("SubmissionDateTime", course.calculation().submitted())
                .withMoment(
                        "CompletionDateTime",
                        finished ? Optional.of(course.finished()) : Optional.empty())
                .with("State", course.state(now).name())
                .withText(
                        "StateChangeReason",
                        course.isStopped(now) ? Optional.of(course.reason()) : Optional.empty());
    }

    static Members statistics(AthenaSession session, CalculationCourse course, Instant now) {
        int dpus = AthenaView.executorDpus(session.request().inside("EngineConfiguration"));
        return new Members().with("DpuExecutionInMillis", course.runTime(now).toMillis() * dpus);
    }

    private static Value.Structure result(String directory) {
        return new Members()
                .with("StdOutS3Uri", directory + "/stdout")
                .with("StdErrorS3Uri", directory + "/stderr")
                .with("ResultS3Uri", directory + "/result.json")
                .with("ResultType", RESULT_TYPE)
                .structure();
    }
}
