package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.KeyboardInterrupts;
import io.github.awsession.testing.PseudoTerminal;
import io.github.awsession.testing.RealProgram;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.ScriptedGateway;
import io.github.awsession.testing.Shared;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole program with a remote shell, under the pseudo-terminal that {@code script} makes.
 * However the session ends, the terminal has the modes that it had before, and the session does not
 * go on.
 */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class ShellOnTerminalTest {
    private static final String READY = "ready";

    /** The word for which the tests wait does not stand in the command that writes it. */
    private static final String DOCUMENT =
            "--document-name AWS-StartInteractiveCommand --parameters"
                    + " '{\"command\":[\"printf rea%s dy; exec sh\"]}'";

    /** The program has the process id of the shell that starts it. */
    private static final String SCRIPT =
            """
            trap : INT
            stty -g > "$HOME/before"
            sh -c 'echo $$ > "$HOME/pid"; eval "exec $PROGRAM ssm start-session --target i-0123456789abcdef0 $OPTIONS"'
            status=$?
            stty -g > "$HOME/after"
            echo "status $status"
            """;

    /** The parent of the program can be killed without the terminal. */
    private static final String WITH_PARENT =
            """
            stty -g > "$HOME/before"
            sh -c 'echo $$ > "$HOME/pid"; eval "$PROGRAM ssm start-session --target i-0123456789abcdef0 $OPTIONS"; :'
            for wait in $(seq 1000); do [ -e "$HOME/over" ] && break; sleep 0.02; done
            stty -g > "$HOME/after"
            echo "status none"
            """;

    @TempDir private Path folder;

    private Emulator emulator() {
        return new Emulator(Clock.systemUTC(), Thread::sleep, "--speed", "1000");
    }

    private PseudoTerminal terminal(String script, Map<String, String> variables, String options)
            throws IOException {
        Map<String, String> all = new HashMap<>(variables);
        all.put("OPTIONS", options);
        return new PseudoTerminal(folder, script, all);
    }

    @ParameterizedTest
    @CsvSource({
        "'exit\r', 0",
        "'\r~.', 255",
        "TERM, 143",
        "HUP, 129",
        "INT, 130",
        "KILL-SERVICE, 255",
        "TERMINATE, 255"
    })
    @SuppressWarnings("try") // One end is that of the service.
    void hasItsModesAfterwards(String end, int status) throws Exception {
        KeyboardInterrupts.requireHeard();
        try (Emulator emulator = emulator();
                PseudoTerminal terminal = terminal(SCRIPT, emulator.variables(), DOCUMENT)) {
            terminal.await(READY);
            RealProgram program = new RealProgram(folder, emulator);
            List<String> sessions = program.activeSessions();
            assertThat(sessions).hasSize(1);
            switch (end) {
                case "TERM", "HUP", "INT" -> signal(end);
                case "KILL-SERVICE" -> emulator.close();
                case "TERMINATE" ->
                        program.run(
                                "ssm", "terminate-session", "--session-id", sessions.getFirst());
                default -> terminal.type(end);
            }
            assertThat(terminal.toEnd()).endsWith("status " + status + "\n");
            if (!end.equals("KILL-SERVICE")) {
                assertThat(program.activeSessions()).isEmpty();
            }
        }
        isRestored();
    }

    @Test
    void hasItsModesWhenTheParentIsKilled() throws Exception {
        try (Emulator emulator = emulator();
                PseudoTerminal terminal = terminal(WITH_PARENT, emulator.variables(), DOCUMENT)) {
            terminal.await(READY);
            ProcessHandle parent = ProcessHandle.of(pid()).orElseThrow();
            ProcessHandle program = parent.children().findFirst().orElseThrow();
            assertThat(parent.destroyForcibly()).isTrue();
            program.onExit().join();
            Files.createFile(folder.resolve("over"));

            terminal.toEnd();

            assertThat(new RealProgram(folder, emulator).activeSessions()).isEmpty();
        }
        isRestored();
    }

    /** The connection breaks, and ResumeSession says that there is nothing to return to. */
    @ParameterizedTest
    @CsvSource({"expired, s-1 timed out.", "denied, not authorized"})
    void hasItsModesWhenTheSessionCannotBeResumed(String way, String shown) throws Exception {
        try (ScriptedGateway gateway = new ScriptedGateway(READY);
                StubServer service =
                        StubServer.start(
                                request -> reply(request.operation(), way, gateway.url()));
                PseudoTerminal terminal = terminal(SCRIPT, variables(service.url()), "")) {
            terminal.await(READY);
            gateway.hangUp();
            assertThat(terminal.toEnd())
                    .contains(shown)
                    .doesNotContain("secret-token", "publish_subscribe")
                    .endsWith("status 255\n");
        }
        isRestored();
    }

    private static Map<String, String> variables(String url) {
        return Map.of(
                "AWS_ENDPOINT_URL", url,
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", "key",
                "AWS_SECRET_ACCESS_KEY", "secret");
    }

    private static Reply reply(String operation, String way, String url) {
        if (operation.endsWith("StartSession")) {
            return Reply.ok(
                    "{\"SessionId\": \"s-1\", \"TokenValue\": \"secret-token\", \"StreamUrl\": \""
                            + url
                            + "\"}");
        }
        if (operation.endsWith("ResumeSession") && way.equals("denied")) {
            return Reply.of(
                    400,
                    "{\"__type\": \"AccessDeniedException\", \"Message\": \"not authorized\"}");
        }
        return Reply.ok("{\"SessionId\": \"s-1\"}");
    }

    private void signal(String name) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
    }

    private void isRestored() {
        assertThat(folder.resolve("before")).isNotEmptyFile();
        assertThat(folder.resolve("after")).hasSameTextualContentAs(folder.resolve("before"));
    }
}
