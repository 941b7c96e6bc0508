package io.github.awsession.argument;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.json.Rows;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

class ValidatorTest {
    static Stream<Value.Structure> rows() {
        return Rows.of("/argument/validation.json");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsWhatAwsCliFindsInItsOrder(Value.Structure row) {
        String service = Rows.find(row, "service");
        ServiceModel model = ModelLoader.load(service == null ? "athena" : service);
        Operation operation = Objects.requireNonNull(model.operation(Rows.text(row, "operation")));
        CliInput input = new CliInput(Optional.of(Rows.text(row, "json")), Optional.empty());
        String outcome;
        try {
            Value.Structure parameters =
                    new ArgumentReader(TestEnvironment.of("/"), model)
                            .read(operation, Map.of(), input);
            assertThat(Rows.json(parameters)).isEqualTo(Rows.json(row.get("value")));
            outcome = Validator.check(model, operation, parameters).orElse("");
        } catch (AwsessionException failure) {
            outcome = failure.text();
        }
        String error = Rows.find(row, "error");
        String violations = Rows.find(row, "violations");
        assertThat(outcome).isEqualTo(error != null ? error : violations == null ? "" : violations);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, true",
        "2026-01-02T03:04:05.678+02:00, true",
        "2026-01-02 03:04, true",
        "2026-01-02, true",
        "20260102T030405Z, true",
        "'Fri, 02 Jan 2026 03:04:05 GMT', true",
        "1767323045, true",
        "-1.5e3, true",
        "1e16, false",
        "nan, false",
        "inf, false",
        "tomorrow, false",
        "'', false",
    })
    void acceptsTextThatReadsAsAMoment(String text, boolean accepted) {
        assertThat(Moments.isMoment(new Value.Text(text))).isEqualTo(accepted);
    }
}
