package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.error.GeneralException;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class ApplicationTest {
    @TempDir private Path home;

    @Test
    void printsItsVersionBeforeAnythingElseIsMissing() {
        Outcome outcome =
                new FakeProgram(home).run("athena", "get-session", "--version", "--color", "bad");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).matches("awsession/\\d+\\.\\d+\\.\\d+( \\S+/\\S+){3}\\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    json   | {
                    yaml   | Code: ParamValidation
                    text   | ParamValidation
                    legacy | \\nawsession: [ERROR]: the following
                    nobody | \\nawsession: [ERROR]: An error occurred (ParamValidation): the following
                    JSON   | {
                    """)
    void takesTheErrorFormatFromTheEnvironment(String format, String start) {
        Outcome outcome =
                new FakeProgram(home)
                        .with("AWS_CLI_ERROR_FORMAT", format)
                        .run("athena", "get-session");

        assertThat(outcome.err()).startsWith(start.replace("\\n", "\n"));
    }

    @Test
    void takesTheErrorFormatFromTheProfileOnceItIsKnown() throws IOException {
        configure("[profile p]\ncli_error_format = json\n");

        assertThat(new FakeProgram(home).run("--profile", "p", "athena", "get-session").err())
                .startsWith("{");
    }

    @Test
    void printsErrorsPlainlyWhenTheProfileIsMissing() {
        assertThat(new FakeProgram(home).run("--profile", "p", "athena", "get-session").err())
                .startsWith(
                        "\n"
                                + "awsession: [ERROR]: the following arguments are required:"
                                + " --session-id\n");
    }

    @Test
    void readsTheConfigurationBeforeTheCommandLine() throws IOException {
        configure("garbage\n");

        assertThat(new FakeProgram(home).run("--version"))
                .isEqualTo(
                        new Outcome(
                                255,
                                "",
                                "\nawsession: [ERROR]: Unable to parse config file: "
                                        + home
                                        + "/.aws/config\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cli_timestamp_format = x | 253 | An error occurred (Configuration): Unknown cli_timestamp_format value: x, valid values are "wire" or "iso8601"
                    cli_binary_format = x    | 255 | Unknown cli_binary_format value: 'x', valid values are "base64" or "raw-in-base64-out"
                    """)
    void refusesBadSettingsBeforeTheCommandIsRead(String line, int status, String message)
            throws IOException {
        configure("[default]\n" + line + "\n");

        assertThat(new FakeProgram(home).run("athena", "nonsense"))
                .isEqualTo(new Outcome(status, "", "\nawsession: [ERROR]: " + message + "\n"));
    }

    @Test
    void refusesAnUnknownOutputEncodingBeforeAnythingIsStarted() {
        FakeProgram.Outcome outcome =
                new FakeProgram(home)
                        .with("AWS_CLI_OUTPUT_ENCODING", "nope")
                        .run("athena", "no-such-operation");

        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.err())
                .isEqualTo(
                        "\nawsession: [ERROR]: Unknown codec `nope` specified for"
                                + " AWS_CLI_OUTPUT_ENCODING.\n");
    }

    @Test
    void refusesContradictingPromptOptionsInOneFormat() {
        Outcome outcome =
                new FakeProgram(home)
                        .with("AWS_CLI_ERROR_FORMAT", "json")
                        .run("--cli-auto-prompt", "athena", "--no-cli-auto-prompt");

        assertThat(outcome.err())
                .isEqualTo(
                        "\n"
                                + "awsession: [ERROR]: An error occurred (ParamValidation): Both"
                                + " --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at"
                                + " the same time.\n");
    }

    @Test
    void doesNotPromptButForgivesTheSettingWhenHelpIsAskedFor() {
        FakeProgram prompting = new FakeProgram(home).with("AWS_CLI_AUTO_PROMPT", "On");

        assertThat(prompting.run("athena", "get-session").status()).isEqualTo(255);
        assertThat(prompting.run("athena", "help").status()).isZero();
        assertThat(prompting.run("athena", "get-session", "--no-cli-auto-prompt").status())
                .isEqualTo(252);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --endpoint-url x            | 252 | An error occurred (ParamValidation): Bad value for --endpoint-url "x": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/
                    --cli-read-timeout x        | 255 | invalid literal for int() with base 10: 'x'
                    --cli-connect-timeout 1.5   | 255 | invalid literal for int() with base 10: '1.5'
                    """)
    void convertsGlobalOptionsBeforeTheCommandIsRead(String options, int status, String message) {
        assertThat(new FakeProgram(home).run((options + " athena nonsense").split(" ")))
                .isEqualTo(new Outcome(status, "", "\nawsession: [ERROR]: " + message + "\n"));
    }

    @Test
    void masksTokensInTheDebugLog() {
        Outcome outcome =
                new FakeProgram(home)
                        .run(
                                "athena",
                                "list-sessions",
                                "--work-group",
                                "w",
                                "--next-token",
                                "hush",
                                "--next-token=hush",
                                "--generate-cli-skeleton",
                                "--debug");

        assertThat(outcome.err())
                .contains("] command line: awsession ", "\"WorkGroup\": \"w\"")
                .doesNotContain("hush");
    }

    @Test
    void leavesAllThatFollowsAnExtraCommandToIt() {
        assertThat(
                        new FakeProgram(home)
                                .run(
                                        List.of(
                                                extra(
                                                        words -> {
                                                            throw new GeneralException(
                                                                    String.join(" ", words));
                                                        })),
                                        "--color",
                                        "off",
                                        "extra",
                                        "--",
                                        "a",
                                        "--region",
                                        "b"))
                .isEqualTo(new Outcome(255, "", "\nawsession: [ERROR]: -- a --region b\n"));
    }

    @Test
    void isQuietWhenTheReaderHasGone() {
        assertThat(new FakeProgram(home).writingTo(failing("Broken pipe")).run("athena", "help"))
                .isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void saysOnceThatTheDiskIsFull() {
        assertThat(
                        new FakeProgram(home)
                                .writingTo(failing("No space left on device"))
                                .run("athena", "help"))
                .isEqualTo(
                        new Outcome(
                                255,
                                "",
                                "\nawsession: [ERROR]: [Errno 28] No space left on device\n"));
    }

    @Test
    void reportsABugInOneLine() {
        OutputStream buggy =
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        throw new IllegalStateException("one\ntwo");
                    }
                };

        assertThat(new FakeProgram(home).writingTo(buggy).run("--version"))
                .isEqualTo(
                        new Outcome(
                                255,
                                "",
                                "\n"
                                        + "awsession: [ERROR]: Unexpected IllegalStateException: one"
                                        + " two\n"));
    }

    @Test
    void reportsAnErrorOfTheVirtualMachineInOneLine() {
        ExtraCommand broken =
                extra(
                        _ -> {
                            throw new NoClassDefFoundError("some/Name");
                        });

        assertThat(new FakeProgram(home).run(List.of(broken), "extra"))
                .isEqualTo(
                        new Outcome(
                                255,
                                "",
                                "\n"
                                        + "awsession: [ERROR]: Unexpected NoClassDefFoundError:"
                                        + " some/Name\n"));
    }

    private static ExtraCommand extra(Consumer<List<String>> action) {
        return new ExtraCommand() {
            @Override
            public String name() {
                return "extra";
            }

            @Override
            public String summary() {
                return "does something";
            }

            @Override
            public Object in(CallContext context) {
                return new Extra(action);
            }
        };
    }

    /** Takes all words as they are. */
    @Command(name = "extra")
    private static final class Extra implements Runnable {
        private final Consumer<List<String>> action;

        @Unmatched private List<String> words = new ArrayList<>();

        Extra(Consumer<List<String>> action) {
            this.action = action;
        }

        @Override
        public void run() {
            action.accept(words);
        }
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private void configure(String content) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), content);
    }
}
