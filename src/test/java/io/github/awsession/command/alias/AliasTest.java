package io.github.awsession.command.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.ScriptedServer;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user's own names for commands; each row is what AWS CLI 2.36.7 did with the same file. */
@ResourceLock(Shared.SIGNALS)
class AliasTest {
    private static final String FILE =
            """
            # Names of my own
            [DEFAULT]
            everywhere = athena get-session --session-id d
            [toplevel]
            GS = athena get-session --session-id x
            lines =
              athena
              get-session
              --session-id
              "a
              b"
            quoted = athena get-session --session-id 'it''s "q"'
            far = athena get-session --region eu-west-1 --session-id
            part = athena get-session --query Status.State --output text --session-id
            again = gs --region ap-south-1
            ssm = ssm --region eu-north-1
            wide = athena get-session --color auto --session-id x --output table
            unread = athena "get
            unended = athena get-session \\
            circle = round
            round = circle --region x
            self = self
            forprofile = athena get-session --profile p
            logging = athena get-session --debug --profile p
            unknown = nosuch foo
            option = --region x
            query = athena get-session --cli-error-format json --query [
            version = athena get-session --version
            session = session --help
            env = session env --help
            shell = !printf '[%s]\\n' "$COLOUR"
            status = !exit 7
            [command athena]
            mine = get-session --session-id m
            other = mine
            get-session = get-session --region us-west-2
            turn = turn
            wrong = nosuchop
            sub = !echo sub
            local = list-sessions --profile p
            [command   athena   list-sessions]
            primary = --work-group primary
            [command emr-serverless wait]
            up = session-idle --application-id a
            """;

    @TempDir private Path home;
    private final ScriptedServer server =
            new ScriptedServer(Reply.ok("{\"Status\": {\"State\": \"IDLE\"}}"));

    @BeforeEach
    void writeAliases() throws IOException {
        write(FILE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(home.resolve(".aws/cli"));
        Files.writeString(home.resolve(".aws/cli/alias"), text);
    }

    private FakeProgram.Outcome run(String words) {
        return new FakeProgram(home)
                .calling(server.url())
                .with("AWS_REGION", "us-east-1")
                .with("HOME", home.toString())
                .with("PATH", "/usr/bin:/bin")
                .with("COLOUR", "red")
                .run(words.split(" ", -1));
    }

    /** What is typed, the operation that is called, its parameters and its region. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gs | GetSession | {\"SessionId\": \"x\"} | us-west-2",
                "everywhere | GetSession | {\"SessionId\": \"d\"} | us-west-2",
                "lines | GetSession | {\"SessionId\": \"a\\nb\"} | us-west-2",
                "quoted | GetSession | {\"SessionId\": \"its \\\"q\\\"\"} | us-west-2",
                "far y | GetSession | {\"SessionId\": \"y\"} | us-west-2",
                "gs --session-id late | GetSession | {\"SessionId\": \"late\"} | us-west-2",
                "again | GetSession | {\"SessionId\": \"x\"} | us-west-2",
                "athena mine | GetSession | {\"SessionId\": \"m\"} | us-west-2",
                "athena other | GetSession | {\"SessionId\": \"m\"} | us-west-2",
                "athena get-session --session-id k | GetSession | {\"SessionId\": \"k\"} | us-west-2",
                "athena list-sessions primary | ListSessions | {\"WorkGroup\": \"primary\"} |"
                        + " us-east-1",
                "athena list-sessions primary --region eu-west-3 | ListSessions |"
                        + " {\"WorkGroup\": \"primary\"} | eu-west-3",
                "ssm terminate-session --session-id s | TerminateSession | {\"SessionId\": \"s\"} |"
                        + " eu-north-1",
            })
    void standForCommands(String typed, String operation, String body, String region) {
        FakeProgram.Outcome outcome = run(typed);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        HttpRequest request = server.requests().getLast();
        assertThat(request.operation()).endsWith("." + operation);
        assertThat(request.text().replace(" ", "")).isEqualTo(body.replace(" ", ""));
        assertThat(request.authorization()).contains("/" + region + "/");
    }

    @Test
    void theirOptionsComeBeforeTypedOnes() throws IOException {
        assertThat(run("--output json --query x part s").out()).isEqualTo("IDLE\n");
        write("[toplevel]\nfar = athena get-session --region eu-west-1 --session-id\n");
        assertThat(run("--region us-west-1 far s").status()).isZero();
        assertThat(server.requests().getLast().authorization()).contains("/eu-west-1/");
    }

    /** What is typed, the status, and what standard error then holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GS | 252 | argument command: Found invalid choice 'GS'",
                "lons | 252 | Found invalid choice 'lons'",
                "gss | 252 | Maybe you meant:",
                "unknown | 252 | argument command: Found invalid choice 'nosuch'",
                "option | 252 | the following arguments are required: command",
                "unread | 255 | Value of alias \"unread\" could not be parsed. Received error: No"
                        + " closing quotation when parsing:",
                "unended | 255 | Received error: No escaped character when parsing:",
                "circle | 255 | The alias \"circle\" leads back to itself.",
                "self | 255 | The alias \"self\" leads back to itself.",
                "forprofile | 255 | Global parameter \"--profile\" detected in alias \"forprofile\""
                        + " which is not supported in subcommand aliases.",
                "logging | 255 | Global parameter \"--debug\" detected in alias \"logging\"",
                "query | 252 | An error occurred (ParamValidation): Bad value for --query [",
                "athena turn | 255 | The alias \"turn\" leads back to itself.",
                "athena wrong | 252 | argument operation: Found invalid choice 'nosuchop'",
                "athena min | 252 | * mine",
                "athena local | 255 | Global parameter \"--profile\" detected in alias \"local\"",
                "athena list-sessions other | 252 | argument subcommand: Found invalid choice 'other'",
                "athena get-session --session-id | 252 | argument --session-id: expected one argument",
                "emr-serverless wait up | 252 | required: --session-id",
            })
    void failAsInAwsCli(String typed, int status, String error) {
        FakeProgram.Outcome outcome = run(typed);

        assertThat(outcome.err()).contains(error);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void standForOwnCommandsToo() {
        assertThat(run("session").out()).contains("awsession session -");
        assertThat(run("env").out()).contains("awsession session env -");
        assertThat(run("version").out()).startsWith("awsession/");
    }

    @Test
    void giveTheTypedWordsToAShell() throws IOException {
        write(
                """
                [toplevel]
                show = !{ echo "$COLOUR"
                  echo "$HOME"; } > shown
                  f() { printf '(%s)' "$@" >> shown; return 7; }; f
                [command athena]
                show = !printf '%s,' > shown
                """);

        FakeProgram.Outcome outcome = run("--region r show --frob it's --region=q a;b -- x");

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(shown()).isEqualTo("red\n" + home + "\n(--frob)(it's)(a;b)(--)(x)");
        assertThat(run("athena show --any thing").status()).isZero();
        assertThat(shown()).isEqualTo("--any,thing,");
    }

    private String shown() throws IOException {
        return Files.readString(home.resolve("shown"));
    }

    @Test
    void mayWaitAsWell() throws IOException {
        write(
                """
                [command athena wait]
                ready = session-idle --session-id s
                session-idle = session-idle --region eu-west-1
                """);
        server.then(200, "{\"Status\": {\"State\": \"IDLE\"}}")
                .then(200, "{\"Status\": {\"State\": \"IDLE\"}}");

        assertThat(run("athena wait ready").status()).isZero();
        assertThat(run("athena wait session-idle --session-id t").status()).isZero();

        assertThat(server.requests())
                .allMatch(request -> request.authorization().contains("/eu-west-1/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[toplevel]\nfoo\n", "a = b\n", "[toplevel]\na = x\na = y\n"})
    void aBrokenFileIsAnErrorOfEveryCommand(String text) throws IOException {
        write(text);

        for (String command : new String[] {"--version", "athena get-session --session-id x"}) {
            FakeProgram.Outcome outcome = run(command);
            assertThat(outcome.err())
                    .contains("Unable to parse config file: " + home + "/.aws/cli/alias");
            assertThat(outcome.status()).isEqualTo(255);
        }
    }

    @Test
    void aFolderInPlaceOfTheFileIsAnError() throws IOException {
        Files.delete(home.resolve(".aws/cli/alias"));
        Files.createDirectory(home.resolve(".aws/cli/alias"));

        assertThat(run("--version").err())
                .contains(
                        "The specified config file ("
                                + home
                                + "/.aws/cli/alias) could not be found.");
    }

    @Test
    void theLogTellsWhatAnAliasStandsFor() {
        assertThat(run("gs --debug").err())
                .contains("alias gs stands for: athena get-session --session-id x");
    }

    @Test
    void aFileInAnotherEncodingIsAnError() throws IOException {
        Files.write(
                home.resolve(".aws/cli/alias"),
                "[toplevel]\na = ü\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("--version").status()).isEqualTo(255);
    }
}
