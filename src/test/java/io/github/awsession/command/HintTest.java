package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.ShellWords;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class HintTest {
    private static final String MISSPELT =
            "athena list-sessions --work-group w --state-filter IDEL --max-results 5";

    @TempDir private Path home;

    private StubServer server;
    private String answer = "{\"__type\":\"InvalidRequestException\",\"message\":\"no\"}";
    private int status = 400;

    @BeforeEach
    void start() {
        server = StubServer.start(_ -> Reply.of(status, answer));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Outcome onTerminal(String command) {
        return run(program().onTerminal(), command);
    }

    private Outcome inScript(String command) {
        return run(program(), command);
    }

    private FakeProgram program() {
        return new FakeProgram(home).calling(server.url());
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
