package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class TerminalHelpTest {
    @TempDir private Path home;

    private Outcome onTerminal(String command) {
        return new FakeProgram(home).printingOnTerminal().run(command.split(" "));
    }

    private Outcome elsewhere(String command) {
        return new FakeProgram(home).run(command.split(" "));
    }

    @Test
    void tellsOptionsWithTypesOursBeforeTheGlobalOnes() {
        assertThat(onTerminal("ssm start-session -h").out())
                .isEqualTo(
                        """
                        awsession ssm start-session
                          --target <string>
                          [--document-name <string>]
                          [--reason <string>]
                          [--parameters <map>]
                          [--cli-input-json <string> | --cli-input-yaml <string>]
                          [--generate-cli-skeleton [<input|output|yaml-input>]]

                        options of awsession:
                          [--dry-run]
                          [--prefill]
                          [--session-client <built-in|plugin>]
                          [--quiet]
                          [--wait-target <string>]

                        global options:
                          [--debug] [--endpoint-url <string>] [--no-verify-ssl] [--no-paginate]
                          [--output <json|text|table|yaml|yaml-stream|off>] [--query <string>]
                          [--profile <string>] [--region <string>] [--version] [--color <on|off|auto>]
                          [--no-sign-request] [--ca-bundle <string>] [--cli-read-timeout <int>]
                          [--cli-connect-timeout <int>]
                          [--cli-binary-format <base64|raw-in-base64-out>] [--no-cli-pager]
                          [--cli-auto-prompt] [--no-cli-auto-prompt]
                          [--cli-error-format <legacy|json|yaml|text|table|enhanced>]

                        All about it: awsession ssm start-session help
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    --help,                                    awsession <command> [parameters]
                    -h,                                        awsession <command> [parameters]
                    --region eu-west-1 -h,                     awsession <command> [parameters]
                    athena --help,                             awsession athena <command> [parameters]
                    --help athena,                             awsession athena <command> [parameters]
                    athena wait -h,                            awsession athena wait <command> [parameters]
                    athena wait session-idle -h,               awsession athena wait session-idle
                    athena start-session -h,                   awsession athena start-session
                    athena -h start-session,                   awsession athena start-session
                    athena start-session --work-group w --help, awsession athena start-session
                    athena start-session --work-group -h,      awsession athena start-session
                    athena get-session --session-id s -h x,    awsession athena get-session
                    """)
    void answersForTheCommandThatWasTyped(String command, String firstLine) {
        Outcome outcome = onTerminal(command);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines()).first().isEqualTo(firstLine);
        assertThat(outcome.out().lines())
                .last()
                .isEqualTo(
                        "All about it: "
                                + firstLine.replace(" <command> [parameters]", "")
                                + " help");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    --help,                                    arguments are required: command
                    athena -h,                                 arguments are required: operation
                    athena wait -h,                            Unknown options: -h
                    athena start-session -h,                   arguments are required: --work-group
                    athena get-session --session-id s --help,  Unknown options: --help
                    """)
    void leavesThemUnknownElsewhere(String command, String complaint) {
        Outcome outcome = elsewhere(command);

        assertThat(outcome.status()).isEqualTo(252);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Behind the mark they are arguments.
                "athena get-session --session-id s -- -h",
                "-- --help",
                // Values, whatever they look like.
                "athena get-session --session-id=-h --dry-run --region us-east-1 --no-sign-request",
                // Nothing that a page could be about.
                "bogus -h",
                "athena bogus --help",
                "athena wait bogus -h",
                "--output bogus --help",
                "--region -h athena",
                // Commands that are asked otherwise already.
                "--version --help",
                "help --help",
                "athena help -h",
            })
    void changesNothingWhereTheyAreNoQuestionForUs(String command) {
        Outcome outcome = onTerminal(command);

        assertThat(outcome).isEqualTo(elsewhere(command));
        assertThat(outcome.out()).doesNotContain("All about it");
    }

    static Stream<ServiceCommand> commands() {
        return ModelLoader.SERVICES.stream()
                .map(ModelLoader::load)
                .flatMap(
                        service ->
                                Stream.concat(
                                        service.operations().values().stream()
                                                .map(called -> ServiceCommand.of(service, called)),
                                        ServiceCommand.waiters(service).stream()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesEveryOptionOnNarrowLines(ServiceCommand command) {
        String page = onTerminal(command.words() + " --help").out();

        List<String> words =
                Stream.of(
                                OperationOptions.documented(command.service(), command.operation()),
                                OwnOptions.of(command))
                        .flatMap(List::stream)
                        .map(Option::word)
                        .toList();
        assertThat(page.split("[\\s\\[\\]]+")).contains(words.toArray(String[]::new));
        assertThat(page.lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource({"60, false", "10, true"})
    void needsAPagerOnlyWhereTheTerminalIsTooSmall(int rows, boolean paged) throws IOException {
        Path programs = Files.createDirectory(home.resolve("bin"));
        script(programs.resolve("stty"), "echo " + rows + " 80");
        script(programs.resolve("pages"), "cat > " + home.resolve("paged"));

        Outcome outcome =
                new FakeProgram(home)
                        .printingOnTerminal()
                        .with("MANPAGER", "pages")
                        .with("PATH", programs + ":/usr/bin:/bin")
                        .run("athena", "-h");

        assertThat(outcome.status()).isZero();
        assertThat(Files.exists(home.resolve("paged"))).isEqualTo(paged);
        assertThat(paged ? Files.readString(home.resolve("paged")) : outcome.out())
                .startsWith("awsession athena <command>");
        assertThat(outcome.out().isEmpty()).isEqualTo(paged);
    }

    private static void script(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertThat(Objects.requireNonNull(file.toFile()).setExecutable(true)).isTrue();
    }
}
