package io.github.awsession.command.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

class HelpTest {
    @TempDir private Path home;

    static Stream<String> commands() {
        return ModelLoader.SERVICES.stream()
                .flatMap(
                        service ->
                                ModelLoader.load(service).operations().keySet().stream()
                                        .map(operation -> service + " " + operation));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasTheSynopsisOfAwsCli(String command) throws IOException {
        List<String> recorded = recorded().get(command);
        String[] words = command.split(" ", -1);
        ServiceModel service = ModelLoader.load(words[0]);
        Operation operation = Objects.requireNonNull(service.operation(words[1]));

        assertThat(Synopsis.of(words[1], OperationOptions.documented(service, operation)))
                .isEqualTo(recorded);
        assertThat(
                        OperationHelp.page(ServiceCommand.of(service, operation))
                                .lines()
                                .map(String::strip))
                .containsSubsequence(recorded);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesEveryOptionAndStaysNarrow(String command) {
        Outcome outcome = new FakeProgram(home).run((command + " help").split(" "));

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .contains(
                        "\nNAME\n",
                        "\nDESCRIPTION\n       ",
                        "\nSYNOPSIS\n",
                        "\nOPTIONS\n       --")
                .contains("\nGLOBAL OPTIONS\n       --debug (boolean)\n", "\nOUTPUT\n       ")
                .doesNotContain("\n\n\n", " \n");
        // The choices of a member stand on one line of its JSON syntax, however many they are.
        assertThat(
                        outcome.out()
                                .lines()
                                .filter(line -> line.strip().contains(" "))
                                .filter(line -> !line.contains("\"|\"")))
                .allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "help help",
                "help topics",
                "help config-vars",
                "help return-codes",
                "help --unknown",
                "athena help",
                "athena help more",
                "athena get-session help",
                "athena get-session --session-id s help",
                "athena get-session --session-id s help more",
                "completion help"
            })
    void isShownWhereverAwsCliShowsIt(String arguments) {
        Outcome outcome = new FakeProgram(home).run(arguments.split(" "));

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("\nNAME\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void showsTypesMarkersNestingAndSyntax() {
        String page = new FakeProgram(home).run("athena", "start-session", "help").out();

        assertThat(page)
                .contains("       --work-group (string) [required]\n")
                .contains("       --copy-work-group-tags | --no-copy-work-group-tags (boolean)\n")
                .contains("          CoordinatorDpuSize -> (integer)\n")
                .contains("              o min: 1\n")
                .contains("\n       Shorthand Syntax:\n\n          Key=string,Value=string ...\n")
                .contains("            \"CoordinatorDpuSize\": integer,\n")
                .contains("              \"Enabled\": true|false,\n")
                .contains("          o CREATING\n");
    }

    private static Map<String, List<String>> recorded() throws IOException {
        Map<String, List<String>> synopses = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        try (InputStream resource = HelpTest.class.getResourceAsStream("synopsis.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(resource).readAllBytes(),
                            StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                if (line.startsWith(" ")) {
                    current.add(line.strip());
                } else if (!line.isEmpty()) {
                    current = new ArrayList<>();
                    synopses.put(line, current);
                }
            }
        }
        return synopses;
    }
}
