package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.RealProgram;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** {@code session forward} against the emulator. */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class SessionForwardTest {
    private static final String NODE = "i-0123456789abcdef0";

    @TempDir Path folder;
    private Emulator emulator;
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        emulator = new Emulator(Clock.systemUTC(), Thread::sleep, "--speed", "1000");
        server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::answer);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        emulator.close();
    }

    /** Answers each connection with what it sent, which has four bytes. */
    private void answer() {
        try {
            while (true) {
                try (Socket connection = server.accept()) {
                    connection.getOutputStream().write(connection.getInputStream().readNBytes(4));
                }
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private RealProgram program() {
        return new RealProgram(folder, emulator);
    }

    private Outcome forward(List<String> options, String... command) {
        List<String> words = new ArrayList<>(List.of("session", "forward", "--target", NODE));
        words.addAll(options);
        if (command.length > 0) {
            words.add("--");
            words.addAll(List.of(command));
        }
        return program().run(words.toArray(String[]::new));
    }

    private String through() {
        return "0:" + server.getLocalPort();
    }

    private static String ask(int port, String text) throws IOException {
        try (Socket connection = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(connection.getInputStream().readNBytes(4), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givesACommandItsPortsAndPassesItsStatusOn() throws Exception {
        String script =
                "echo $AWSESSION_FORWARD_1_ADDRESS $AWSESSION_FORWARD_2_ADDRESS > told;"
                        + " for port in $AWSESSION_FORWARD_1_PORT $AWSESSION_FORWARD_2_PORT; do"
                        + " exec 3<>/dev/tcp/127.0.0.1/$port; printf ping >&3; head -c 4 <&3 >> told;"
                        + " done; exit 7";
        Outcome outcome =
                forward(
                        List.of(
                                "-L",
                                through(),
                                "-L",
                                "127.0.0.1:0:localhost:" + server.getLocalPort()),
                        "bash",
                        "-c",
                        script);

        assertThat(outcome.err())
                .matches(
                        "ready: localhost:\\d+ -> %1$s:%2$d\nready: 127.0.0.1:\\d+ -> localhost:%2$d\n"
                                .formatted(NODE, server.getLocalPort()));
        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.out()).isEmpty();
        assertThat(folder.resolve("told")).hasContent("localhost 127.0.0.1\npingping");
        assertThat(program().activeSessions()).isEmpty();
    }

    @Test
    void printsADocumentWhereAFormatIsTyped() {
        Outcome outcome =
                forward(List.of("-L", through(), "--output", "text", "--query", "Target"), "true");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).isEqualTo(NODE + '\n');
    }

    @Test
    void startsAnotherSessionWhenTheServiceEndsOne() throws Exception {
        Thread terminator = Thread.ofPlatform().unstarted(this::terminateOnce);
        terminator.start();
        Outcome outcome =
                forward(
                        List.of("-L", through()),
                        "sh",
                        "-c",
                        "echo $AWSESSION_FORWARD_1_PORT > port.new; mv port.new port;"
                                + " until [ -e stop ]; do sleep 0.02; done");
        // It has ended already, unless the command never ran.
        terminator.interrupt();
        terminator.join();

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(folder.resolve("stop")).hasContent("ping pong true");
        assertThat(outcome.err())
                .contains("; another session is started")
                .contains(": ready again");
        assertThat(program().activeSessions()).isEmpty();
    }

    /** Uses a forward, ends its session, and uses it again. */
    private void terminateOnce() {
        String told = "";
        try {
            Path file = folder.resolve("port");
            while (!Files.exists(file) && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            int port = Integer.parseInt(Files.readString(file).strip());
            told = ask(port, "ping");
            List<String> before = program().activeSessions();
            program().run("ssm", "terminate-session", "--session-id", before.getFirst());
            while (program().activeSessions().equals(before)) {
                Thread.onSpinWait();
            }
            String again = "";
            while (!again.equals("pong")) {
                again = ask(port, "pong");
            }
            told += ' ' + again + ' ' + !program().activeSessions().equals(before);
        } catch (IOException problem) {
            told += problem;
        } finally {
            write("stop", told);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void startsNothingWhenALocalPortIsInUse() {
        Outcome outcome =
                forward(
                        List.of("-L", through(), "-L", server.getLocalPort() + ":22"),
                        "touch",
                        "started");

        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.err())
                .contains(
                        "Cannot listen on localhost:"
                                + server.getLocalPort()
                                + ": the port is already in use.");
        assertThat(folder.resolve("started")).doesNotExist();
        assertThat(program().run("ssm", "describe-sessions", "--state", "History").out())
                .contains("\"Sessions\": []");
    }

    @Test
    void startsNothingForACommandThatIsMissing() {
        assertThat(forward(List.of("-L", through()), "/no/such/program"))
                .isEqualTo(
                        new Outcome(
                                127,
                                "",
                                "awsession: session forward: cannot find the command"
                                        + " /no/such/program; nothing was started\n"));
    }

    @Test
    void endsWhenAFirstSessionIsRefused() {
        Outcome outcome =
                program()
                        .run(
                                "session",
                                "forward",
                                "--target",
                                "i-00000000000000000",
                                "-L",
                                "0:22",
                                "-L",
                                "0:23");

        assertThat(outcome.status()).isEqualTo(254);
        assertThat(outcome.err()).contains("(TargetNotConnected)").doesNotContain("ready");
        assertThat(program().activeSessions()).isEmpty();
    }

    @Test
    void refusesAForwardThatIsNone() {
        Outcome outcome = forward(List.of("-L", "5432"), "true");

        assertThat(outcome.status()).isEqualTo(252);
        assertThat(outcome.err()).contains("argument -L: [ADDRESS:]PORT:[HOST:]REMOTE_PORT");
    }
}
