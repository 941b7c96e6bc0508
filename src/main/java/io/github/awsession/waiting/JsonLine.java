package io.github.awsession.waiting;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes progress for programs: one JSON object on each line. */
final class JsonLine {
    private JsonLine() {}

    static String of(Instant now, Waiter waiter, String id, Progress.Report report) {
        Value.Structure line =
                new StructureBuilder()
                        .put("Time", now.truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("Service", waiter.service())
                        .put("Waiter", waiter.name())
                        .put("Id", id)
                        .put("State", state(report.state()))
                        .put("ElapsedSeconds", report.elapsed().toSeconds())
                        .put("Attempt", report.attempt())
                        .putTextIfPresent("Error", report.trouble().map(AwsessionException::text))
                        .build();
        return JsonWriter.write(line, JsonWriter.Layout.SPACED, true);
    }

    private static Value state(String state) {
        return state.isEmpty() ? Value.Null.NULL : new Value.Text(state);
    }
}
