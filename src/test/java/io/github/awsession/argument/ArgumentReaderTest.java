package io.github.awsession.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.FailureStatus;
import io.github.awsession.error.UsageException;
import io.github.awsession.json.Rows;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

class ArgumentReaderTest {
    private static final ServiceModel ATHENA = ModelLoader.load("athena");
    private static final Operation START =
            Objects.requireNonNull(ATHENA.operation("start-session"));

    private final ArgumentReader reader =
            new ArgumentReader(new FakeEnvironment(Path.of("/")).build(), ATHENA);

    static Stream<Value.Structure> options() {
        return Rows.of("/argument/options.json");
    }

    @ParameterizedTest
    @MethodSource("options")
    void readsAnOptionAsAwsCliDoes(Value.Structure row) {
        ServiceModel service = ModelLoader.load(Rows.text(row, "service"));
        Operation operation =
                Objects.requireNonNull(service.operation(Rows.text(row, "operation")));
        String member = Rows.text(row, "member");
        ArgumentReader anyReader =
                new ArgumentReader(new FakeEnvironment(Path.of("/")).build(), service);
        String outcome;
        try {
            Value.Structure parameters =
                    anyReader.read(operation, Map.of(member, texts(row)), CliInput.NONE);
            outcome = Rows.json(parameters.get(member));
        } catch (AwsessionException failure) {
            outcome = FailureStatus.of(failure).status() + " " + failure.text();
        }
        String error = Rows.find(row, "error");
        assertThat(outcome)
                .isEqualTo(
                        error == null
                                ? Rows.json(row.get("value"))
                                : Rows.json(row.get("status")) + " " + error);
    }

    private static List<String> texts(Value.Structure row) {
        Value.Sequence texts = (Value.Sequence) Objects.requireNonNull(row.get("texts"));
        return texts.items().stream().map(item -> ((Value.Text) item).value()).toList();
    }

    @Test
    void putsOptionsInModelOrderAndTheCliInputBehindThem() {
        Value.Structure parameters =
                reader.read(
                        START,
                        Map.of("WorkGroup", List.of("typed"), "Description", List.of("d")),
                        json(
                                "{\"Tags\": [], \"WorkGroup\": \"below\", \"EngineConfiguration\":"
                                        + " {}}"));
        assertThat(Rows.json(parameters))
                .isEqualTo(
                        "{\"Description\": \"d\", \"WorkGroup\": \"typed\", \"Tags\": [],"
                                + " \"EngineConfiguration\": {}}");
    }

    @Test
    void replacesWholeMembersOfTheCliInput() {
        Value.Structure parameters =
                reader.read(
                        START,
                        Map.of("EngineConfiguration", List.of("CoordinatorDpuSize=1")),
                        json("{\"EngineConfiguration\": {\"MaxConcurrentDpus\": 2}}"));
        assertThat(Rows.json(parameters))
                .isEqualTo("{\"EngineConfiguration\": {\"CoordinatorDpuSize\": 1}}");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void readsFlags(String typed, boolean expected) {
        Value.Structure parameters =
                reader.read(START, Map.of("CopyWorkGroupTags", List.of(typed)), CliInput.NONE);
        assertThat(parameters.get("CopyWorkGroupTags")).isEqualTo(new Value.Bool(expected));
    }

    @Test
    void refusesBothKindsOfCliInput() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(
                        () ->
                                reader.read(
                                        START,
                                        Map.of(),
                                        new CliInput(Optional.of("{}"), Optional.of("{}"))))
                .withMessage("Only one --cli-input- parameter may be specified.");
    }

    @Test
    void endsWithStatus255ForABadNumberInShorthand() {
        assertThatExceptionOfType(AwsessionException.class)
                .isThrownBy(
                        () ->
                                reader.read(
                                        START,
                                        Map.of(
                                                "EngineConfiguration",
                                                List.of("MaxConcurrentDpus=x")),
                                        CliInput.NONE))
                .returns(ExitCode.GENERAL, FailureStatus::of);
    }

    private static CliInput json(String text) {
        return new CliInput(Optional.of(text), Optional.empty());
    }
}
