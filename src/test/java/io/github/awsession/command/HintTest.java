package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import io.github.awsession.command.FakeProgram.Outcome;
import io.github.awsession.python.ShellWords;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class HintTest {
    private static final String MISSPELT =
            "athena list-sessions --work-group w --state-filter IDEL --max-results 5";

    @TempDir private Path home;

    private HttpServer server;
    private String answer = "{\"__type\":\"InvalidRequestException\",\"message\":\"no\"}";
    private int status = 400;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Outcome onTerminal(String command) {
        return run(program().onTerminal(), command);
    }

    private Outcome inScript(String command) {
        return run(program(), command);
    }

    private FakeProgram program() {
        return new FakeProgram(home)
                .with("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
                .with("AWS_SECRET_ACCESS_KEY", "secret")
                .with("AWS_REGION", "us-east-1")
                .with("AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static Outcome run(FakeProgram program, String command) {
        return program.run(ShellWords.split(command).orElseThrow().toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    athena start-session --work-group w --engine-configuration MaxConcurentDpus=20                  | MaxConcurentDpus, did you mean MaxConcurrentDpus
                    athena start-session --work-group w --engine-configuration maxconcurrentdpus=20                 | maxconcurrentdpus, did you mean MaxConcurrentDpus
                    athena start-session --work-group w --engine-configuration '{"Classifications":[{"Nam":"x"}]}'  | Nam, did you mean Name
                    athena get-session --cli-input-json '{"session-id":"s"}'                                        | session-id, did you mean SessionId
                    athena get-session --session-id s --regoin r                                                    | --regoin, did you mean --region
                    athena get-session --sesion-id s                                                                | --sesion-id, did you mean --session-id
                    athena get-session --sesion-id=s                                                                | --sesion-id, did you mean --session-id
                    athena get-session --session-id s --dryrun                                                      | --dryrun, did you mean --dry-run
                    """)
    void followsTheTextForMisspeltNames(String command, String hint) {
        Outcome scripted = inScript(command);
        Outcome outcome = onTerminal(command);

        assertThat(scripted.status()).isEqualTo(252);
        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                252, "", scripted.err() + "\nHint: instead of " + hint + "?\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    athena list-sessions --work-group w --state-filter IDEL       | IDEL, did you mean IDLE
                    athena list-sessions --work-group w --state-filter terminated | terminated, did you mean TERMINATED
                    ssm describe-sessions --state Activ                           | Activ, did you mean Active
                    ssm describe-sessions --state Active --filters key=owner,value=Owne | owner, did you mean Owner
                    """)
    void followsTheRefusalOfMisspeltValues(String command, String hint) {
        Outcome scripted = inScript(command);
        Outcome outcome = onTerminal(command);

        assertThat(scripted.status()).isEqualTo(254);
        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                254, "", scripted.err() + "\nHint: instead of " + hint + "?\n"));
    }

    @Test
    void saysNothingAboutValuesThatTheServiceTakes() {
        status = 200;
        answer = "{}";

        assertThat(onTerminal(MISSPELT)).isEqualTo(new Outcome(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml", "text", "table"})
    void staysOutOfFormatsForPrograms(String format) {
        String command = MISSPELT + " --cli-error-format " + format;

        assertThat(onTerminal(command)).isEqualTo(inScript(command));
        assertThat(onTerminal(command).err()).contains("InvalidRequestException");
    }

    @Test
    void isInThePlainFormatToo() {
        assertThat(onTerminal(MISSPELT + " --cli-error-format legacy").err())
                .endsWith("\nHint: instead of IDEL, did you mean IDLE?\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "athena list-sessions --work-group w --state-filter ZEBRA",
                "athena list-sessions --work-group w --state-filter IDLE",
                "athena get-session --cli-input-json '{\"Zebra\":1}'",
                "athena get-session --session-id s --zebra",
                "athena get-session",
            })
    void isLeftOutWhereNothingComesClose(String command) {
        assertThat(onTerminal(command)).isEqualTo(inScript(command));
    }

    @Test
    void isNoTroubleForLongWords() {
        String word = "x".repeat(200_000);

        assertThat(onTerminal("athena get-session --session-id s --" + word).status())
                .isEqualTo(252);
    }
}
