package io.github.awsession.argument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.awsession.argument.ArgumentReader;
import io.github.awsession.argument.CliInput;
import io.github.awsession.argument.check.Validator;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.FailureStatus;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;
import io.github.awsession.json.Rows;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class ParamfileTest {
    private static final ServiceModel ATHENA = ModelLoader.load("athena");
    private static final Operation START =
            Objects.requireNonNull(ATHENA.operation("start-session"));

    @TempDir Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("home/sub"));
        write("text", "a\r\nb\rc\n", StandardCharsets.UTF_8);
        write("home/sub/text", "at home", StandardCharsets.UTF_8);
        write("latin", "\u00e9", StandardCharsets.ISO_8859_1);
        write("engine.json", "{\"MaxConcurrentDpus\": 4}", StandardCharsets.UTF_8);
        write("tags.json", "[{\"Key\": \"a\"}]", StandardCharsets.UTF_8);
        write("tags.txt", "Key=a,Value=b", StandardCharsets.UTF_8);
        write("number", " 7 \n", StandardCharsets.UTF_8);
        write("input.json", "\ufeff{\"WorkGroup\": \"w\"}", StandardCharsets.UTF_8);
        write("input16.json", "{\"WorkGroup\": \"w\"}", StandardCharsets.UTF_16);
        write("input.yaml", "WorkGroup: w\r\n", StandardCharsets.UTF_8);
    }

    private void write(String name, String content, Charset charset) throws IOException {
        Files.writeString(folder.resolve(name), content, charset);
    }

    private Value.Structure read(String member, String text) {
        return reader(Map.of()).read(START, Map.of(member, List.of(text)), CliInput.NONE);
    }

    private ArgumentReader reader(Map<String, String> variables) {
        return new ArgumentReader(new FakeEnvironment(folder).with(variables).build(), ATHENA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Description|file://text|\"a\\nb\\nc\\n\"",
                "Description|fileb://number|\"IDcgCg==\"",
                "Description|File://text|\"File://text\"",
                "Description|http://text|\"http://text\"",
                "SessionIdleTimeoutInMinutes|file://number|7",
                "SessionIdleTimeoutInMinutes|fileb://number|7",
                "EngineConfiguration|file://engine.json|{\"MaxConcurrentDpus\": 4}",
                "EngineConfiguration|MaxConcurrentDpus@=file://number|{\"MaxConcurrentDpus\": 7}",
                "EngineConfiguration|AdditionalConfigs={a@=file://text,b=file://text}|{\"AdditionalConfigs\":"
                        + " {\"a\": \"a\\n"
                        + "b\\n"
                        + "c\\n"
                        + "\", \"b\": \"file://text\"}}",
                "EngineConfiguration|AdditionalConfigs={a@=x}|{\"AdditionalConfigs\": {\"a\":"
                        + " \"x\"}}",
                "Tags|file://tags.json|[{\"Key\": \"a\"}]",
                "Tags|file://tags.txt|{\"Key\": \"a\", \"Value\": \"b\"}",
            })
    void readsTheFilesThatOptionsName(String member, String text, String expected) {
        assertThat(Rows.json(read(member, text).get(member))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "file://~/sub/text, at home",
        "file://$HOME/sub/text, at home",
        "file://${HOME}/sub/$NAME, at home",
        "file://$HOME/sub/${NAME}, at home",
    })
    void expandsHomeAndVariables(String reference, String expected) {
        Map<String, String> variables =
                Map.of("HOME", folder.resolve("home").toString() + "/", "NAME", "text");
        Value.Structure parameters =
                reader(variables)
                        .read(START, Map.of("Description", List.of(reference)), CliInput.NONE);
        assertThat(parameters.get("Description")).isEqualTo(new Value.Text(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file://nope|Unable to load paramfile file://nope: [Errno 2] No such file or"
                        + " directory: 'nope'",
                "fileb://nope|Unable to load paramfile fileb://nope: [Errno 2] No such file or"
                        + " directory: 'nope'",
                "file://home|Unable to load paramfile file://home: [Errno 21] Is a directory:"
                        + " 'home'",
                "file://$NOPE|Unable to load paramfile file://$NOPE: [Errno 2] No such file or"
                        + " directory: '$NOPE'",
                "file://~nobody-here/x|Unable to load paramfile file://~nobody-here/x: [Errno 2] No"
                        + " such file or directory: '~nobody-here/x'",
                "file://latin|Unable to load paramfile (latin), text contents could not be decoded."
                        + "  If this is a binary file, please use the fileb:// prefix instead of the"
                        + " file:// prefix.",
            })
    void namesTheOptionWhoseFileCannotBeRead(String reference, String reason) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> read("Description", reference))
                .withMessage("Error parsing parameter '--description': " + reason);
    }

    @Test
    void endsWithStatus255WhenAFileInsideShorthandIsMissing() {
        assertThatExceptionOfType(GeneralException.class)
                .isThrownBy(() -> read("EngineConfiguration", "a@=file://nope"))
                .withMessage(
                        "Unable to load paramfile file://nope: [Errno 2] No such file or directory:"
                                + " 'nope'");
    }

    @Test
    void endsWithStatus255ForBytesThatShouldBeShorthand() {
        assertThatExceptionOfType(GeneralException.class)
                .isThrownBy(() -> read("EngineConfiguration", "fileb://engine.json"));
    }

    @Test
    void decodesAsTheEnvironmentSays() {
        Value.Structure parameters =
                reader(Map.of("AWS_CLI_FILE_ENCODING", "latin-1"))
                        .read(START, Map.of("Description", List.of("file://latin")), CliInput.NONE);
        assertThat(parameters.get("Description")).isEqualTo(new Value.Text("\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "", "no such"})
    void refusesUnknownEncodings(String encoding) {
        assertThatExceptionOfType(GeneralException.class)
                .isThrownBy(
                        () ->
                                reader(Map.of("AWS_CLI_FILE_ENCODING", encoding))
                                        .read(
                                                START,
                                                Map.of("Description", List.of("file://text")),
                                                CliInput.NONE))
                .withMessage("unknown encoding: " + encoding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fileb://input.json||{\"WorkGroup\": \"w\"}",
                "fileb://input16.json||{\"WorkGroup\": \"w\"}",
                "|file://input.yaml|{\"WorkGroup\": \"w\"}",
                "|fileb://input.yaml|{\"WorkGroup\": \"w\"}",
                "file://input.json||252 Error parsing parameter 'cli-input-json': Invalid JSON"
                        + " received.",
                "fileb://latin||252 Error parsing parameter 'cli-input-json': Invalid JSON"
                        + " received.",
                "|fileb://latin|252 Error parsing parameter 'cli-input-yaml': Invalid YAML"
                        + " received.",
                "file://nope||252 Error parsing parameter '--cli-input-json': Unable to load"
                        + " paramfile file://nope: [Errno 2] No such file or directory: 'nope'",
                "|{1: 2}|255 The name of a parameter must be text: 1",
            })
    void readsTheFilesThatCliInputNames(String json, String yaml, String expected) {
        CliInput input = new CliInput(Optional.ofNullable(json), Optional.ofNullable(yaml));
        String outcome;
        try {
            Value.Structure parameters = reader(Map.of()).read(START, Map.of(), input);
            outcome =
                    Validator.check(ATHENA, START, parameters, Clock.systemUTC())
                            .filter(text -> text.contains("\"1\""))
                            .map(text -> "252 Parameter validation failed")
                            .orElse(Rows.json(parameters));
        } catch (AwsessionException failure) {
            outcome = FailureStatus.of(failure).status() + " " + failure.text();
        }
        assertThat(outcome).isEqualTo(expected);
    }

    @Test
    void refusesKeysOfMapsThatYamlReadsAsSomethingElseThanText() {
        String yaml = "EngineConfiguration: {AdditionalConfigs: {1: a, b: c, ~: d}}";
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(
                        () ->
                                reader(Map.of())
                                        .read(
                                                START,
                                                Map.of(),
                                                new CliInput(Optional.empty(), Optional.of(yaml))))
                .withMessage(
                        """
                        Parameter validation failed:
                        Invalid type for parameter EngineConfiguration.AdditionalConfigs (key: 1), value: 1, \
                        type: <class 'int'>, valid types: <class 'str'>
                        Invalid type for parameter EngineConfiguration.AdditionalConfigs (key: None), value: None, \
                        type: <class 'NoneType'>, valid types: <class 'str'>\
                        """);
    }
}
