package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.PseudoTerminal;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.Shared;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The whole program, in a process of its own, under the pseudo-terminal that {@code script} makes,
 * with a plugin that tells what it sees.
 */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class SessionOnTerminalTest {
    private static final String TOKEN = "the-very-secret-token";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_Z = "\u001a";
    private static final String CTRL_BACKSLASH = "\u001c";

    private static final String RESPONSE =
            "{\"SessionId\": \"s-1\", \"TokenValue\": \""
                    + TOKEN
                    + "\", \"StreamUrl\": \"wss://s\"}";
    private static final String SCRIPT =
            """
            trap : INT QUIT TSTP
            stty rows 33 cols 101
            stty -a > "$HOME/before"
            eval "$PROGRAM" ssm start-session --target i-1
            status=$?
            stty -a > "$HOME/after"
            echo "status $status"
            """;

    @TempDir private Path folder;
    private StubServer service;

    @BeforeEach
    void serve() throws IOException {
        service = StubServer.start(_ -> Reply.ok(RESPONSE));
        Files.writeString(folder.resolve("token"), TOKEN);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void ctrlCReachesThePluginAndNotUs() throws Exception {
        plugin(
                "2",
                "trap 'echo INTERRUPTED' INT\necho READY\n"
                        + "until [ \"$line\" = word ]; do read line; done\necho \"got $line\"");

        String shown = run("READY", CTRL_C, "INTERRUPTED", "word\n");

        assertThat(shown).endsWith("INTERRUPTED\nword\ngot word\nstatus 0\n");
    }

    @Test
    void ctrlBackslashAndCtrlZAreLeftToThePlugin() throws Exception {
        plugin("2", "echo READY\nread line\necho \"got $line\"");

        String shown = run("READY", CTRL_BACKSLASH + CTRL_Z + "word\n");

        assertThat(shown.replace("^\\", "").replace("^Z", ""))
                .isEqualTo("READY\nword\ngot word\nstatus 0\n");
    }

    @Test
    void aPluginThatCtrlCEndsIsAFailure() throws Exception {
        plugin("2", "echo READY\nread line");

        String shown = run("READY", CTRL_C);

        assertThat(shown)
                .contains("session-manager-plugin ended with status 130, as after signal 2.")
                .endsWith("status 255\n");
    }

    @Test
    void theTerminalStaysAsItIs() throws Exception {
        plugin("2", "stty -a > \"$HOME/during\"; ps -o pgid= -o tpgid= -p $$ > \"$HOME/groups\"");

        run();

        String before = Files.readString(folder.resolve("before"));
        assertThat(before).contains("rows 33; columns 101;");
        assertThat(folder.resolve("during")).hasContent(before);
        assertThat(folder.resolve("after")).hasContent(before);
        String[] groups = Files.readString(folder.resolve("groups")).strip().split(" +");
        assertThat(groups[0]).isEqualTo(groups[1]);
    }

    /** The old plugin shows that the search would find it. */
    @ParameterizedTest
    @CsvSource({"1.2.497.1, 1", "1.2.497.0, 0"})
    void theTokenIsAnArgumentOfOldPluginsOnly(String version, int found) throws Exception {
        plugin(
                version,
                "cat /proc/[0-9]*/cmdline 2> /dev/null | grep -qaf \"$HOME/token\"; echo \"grep $?\"");

        String shown = run();

        assertThat(shown).isEqualTo("grep " + found + "\nstatus 0\n");
    }

    /**
     * Runs {@code ssm start-session}; of each pair of steps, waits for the one, types the other.
     */
    private String run(String... steps) throws Exception {
        Map<String, String> variables =
                Map.of(
                        "PATH", folder + ":/usr/bin:/bin",
                        "AWSESSION_SESSION_CLIENT", "plugin",
                        "AWS_ENDPOINT_URL", service.url(),
                        "AWS_REGION", "eu-west-1",
                        "AWS_ACCESS_KEY_ID", "key",
                        "AWS_SECRET_ACCESS_KEY", "secret");
        try (PseudoTerminal terminal = new PseudoTerminal(folder, SCRIPT, variables)) {
            for (int step = 0; step < steps.length; step += 2) {
                terminal.await(steps[step]).type(steps[step + 1]);
            }
            return terminal.toEnd();
        }
    }

    private void plugin(String version, String session) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("session-manager-plugin"),
                        "#!/bin/sh\nif [ \"$1\" = --version ]; then echo "
                                + version
                                + "; exit; fi\n"
                                + session
                                + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
