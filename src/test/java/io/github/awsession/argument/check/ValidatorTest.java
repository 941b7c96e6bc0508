package io.github.awsession.argument.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.argument.CliInput;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.json.Rows;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.value.Value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Clock;
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
                    new ArgumentReader(new FakeEnvironment(Path.of("/")).build(), model)
                            .read(operation, Map.of(), input);
            assertThat(Rows.json(parameters)).isEqualTo(Rows.json(row.get("value")));
            outcome = Validator.check(model, operation, parameters, Clock.systemUTC()).orElse("");
        } catch (AwsessionException failure) {
            outcome = failure.text();
        }
        String error = Rows.find(row, "error");
        String violations = Rows.find(row, "violations");
        assertThat(outcome).isEqualTo(error != null ? error : violations == null ? "" : violations);
    }
}
