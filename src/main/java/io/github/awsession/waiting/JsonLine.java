package io.github.awsession.waiting;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Progress for programs: one object a line. */
final class JsonLine {
    private JsonLine() {}

    static String of(Instant now, Waiter waiter, String id, Progress.Report report) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put("Time", text(now.truncatedTo(ChronoUnit.SECONDS).toString()));
        members.put("Service", text(waiter.service()));
        members.put("Waiter", text(waiter.name()));
        members.put("Id", text(id));
        members.put("State", report.state().isEmpty() ? Value.Null.NULL : text(report.state()));
        members.put("ElapsedSeconds", Value.Integral.of(report.elapsed().toSeconds()));
        members.put("Attempt", Value.Integral.of(report.attempt()));
        report.trouble().ifPresent(failure -> members.put("Error", text(failure.text())));
        return JsonWriter.write(new Value.Structure(members), JsonWriter.Layout.SPACED, true);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
