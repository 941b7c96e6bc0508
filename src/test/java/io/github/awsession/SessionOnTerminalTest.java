package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The whole program, in a process of its own, under the pseudo-terminal that {@code script} makes,
 * with a plugin that tells what it sees.
 */
@Timeout(120)
class SessionOnTerminalTest {
    private static final String TOKEN = "the-very-secret-token";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_Z = "\u001a";
    private static final String CTRL_BACKSLASH = "\u001c";

    @TempDir private Path folder;
    private HttpServer service;

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", SessionOnTerminalTest::answer);
        service.start();
        Files.writeString(folder.resolve("token"), TOKEN);
    }

    @AfterEach
    void stop() {
        service.stop(0);
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
        plugin(version, "grep -qaf \"$HOME/token\" /proc/[0-9]*/cmdline; echo \"grep $?\"");

        String shown = run();

        assertThat(shown).isEqualTo("grep " + found + "\nstatus 0\n");
    }

    /**
     * Runs {@code ssm start-session}; of each pair of steps, waits for the one, types the other.
     */
    private String run(String... steps) throws Exception {
        Path command =
                Files.writeString(
                        folder.resolve("command"),
                        """
                        trap : INT QUIT TSTP
                        stty rows 33 cols 101
                        stty -a > "$HOME/before"
                        "$JAVA" --enable-native-access=ALL-UNNAMED -cp "$CLASSES" io.github.awsession.Main ssm start-session --target i-1
                        status=$?
                        stty -a > "$HOME/after"
                        echo "status $status"
                        """);
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qec", "exec sh " + command, "/dev/null")
                        .redirectErrorStream(true);
        var variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("AWS_"));
        variables.put("HOME", folder.toString());
        variables.put("PATH", folder + ":/usr/bin:/bin");
        variables.put("SHELL", "/bin/sh");
        variables.put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        variables.put("CLASSES", System.getProperty("java.class.path"));
        variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + service.getAddress().getPort());
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "key");
        variables.put("AWS_SECRET_ACCESS_KEY", "secret");
        Process process = builder.start();
        StringBuilder shown = new StringBuilder();
        try (OutputStream keys = process.getOutputStream();
                InputStream screen = process.getInputStream()) {
            for (int step = 0; step < steps.length; step += 2) {
                readUntil(screen, shown, steps[step]);
                keys.write(steps[step + 1].getBytes(StandardCharsets.UTF_8));
                keys.flush();
            }
            readUntil(screen, shown, "status ");
            shown.append(new String(screen.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return shown.toString().replace("\r", "");
    }

    private static void readUntil(InputStream screen, StringBuilder shown, String text)
            throws IOException {
        int start = shown.length();
        while (shown.indexOf(text, start) < 0) {
            int next = screen.read();
            assertThat(next).as("after %s", shown).isNotNegative();
            shown.append((char) next);
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

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body =
                ("{\"SessionId\": \"s-1\", \"TokenValue\": \""
                                + TOKEN
                                + "\", \"StreamUrl\": \"wss://s\"}")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
