package io.github.awsession.argument.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.argument.check.Validator;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.Rows;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The rows are AWS CLI's own answers on the day that the clock shows. */
class WireTimestampsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ServiceModel MODEL = ModelLoader.load("emr-serverless");
    private static final Operation LIST = Objects.requireNonNull(MODEL.operation("list-sessions"));

    static Stream<Value.Structure> rows() {
        return Rows.of("/argument/timestamps.json");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTimestampsAsAwsCliDoes(Value.Structure row) {
        Value value = Objects.requireNonNull(row.get("value"));
        Clock clock = Clock.fixed(NOW, ZoneId.of(Rows.text(row, "zone")));
        assertThat(outcome(value, clock)).isEqualTo(Rows.text(row, "outcome"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.000678, 2026-01-02T03:04:05.000678Z",
        "2026-01-02T00:00:00, 2026-01-02T00:00:00Z",
    })
    void takesDateTimesOfYamlForUniversalTime(String literal, String wire) {
        assertThat(outcome(new Value.Timestamp(literal, true), clock())).isEqualTo(wire);
    }

    @Test
    void refusesDatesOfYaml() {
        assertThat(outcome(new Value.Timestamp("2026-01-02", false), clock()))
                .isEqualTo(
                        "REFUSED Invalid timestamp \"2026-01-02\": Parser must be a string or"
                                + " character stream, not date");
    }

    @Test
    void leavesTheRestAlone() {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put("createdAtBefore", Value.Null.NULL);
        members.put("applicationId", new Value.Text("20260102"));
        members.put("somethingElse", new Value.Text("20260102"));
        Value.Structure parameters = new Value.Structure(members);
        assertThat(WireTimestamps.in(MODEL, LIST, parameters, clock())).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "emr-serverless, list-sessions, true",
        "emr-serverless, start-session, false",
        "emr-serverless, get-session, false",
        "athena, start-session, false",
        "athena, list-sessions, false",
    })
    void isNeededForOperationsThatTakeTimestamps(String service, String command, boolean needed) {
        ServiceModel model = ModelLoader.load(service);
        Operation operation = Objects.requireNonNull(model.operation(command));
        assertThat(model.takesTimestamps(operation)).isEqualTo(needed);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("UTC"));
    }

    /** The text on the wire, or what validation and a call without it say. */
    private static String outcome(Value value, Clock clock) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put("applicationId", new Value.Text("00app"));
        members.put("createdAtAfter", value);
        Value.Structure parameters = new Value.Structure(members);
        boolean refused;
        try {
            refused = Validator.check(MODEL, LIST, parameters, clock).isPresent();
        } catch (GeneralException failure) {
            return "FATAL " + failure.text();
        }
        try {
            Value converted =
                    WireTimestamps.in(MODEL, LIST, parameters, clock).get("createdAtAfter");
            assertThat(refused).isFalse();
            return Rows.json(converted).replace("\"", "");
        } catch (GeneralException failure) {
            assertThat(refused).isTrue();
            return "REFUSED " + failure.text();
        }
    }
}
