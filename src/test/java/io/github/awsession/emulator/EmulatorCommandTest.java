package io.github.awsession.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.EmulatorEntry;
import io.github.awsession.command.Application;
import io.github.awsession.emulator.emr.EmrApplications;
import io.github.awsession.emulator.ssm.SsmTargets;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FirstText;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@Timeout(30)
@ResourceLock(Shared.SIGNALS)
class EmulatorCommandTest {
    @TempDir Path folder;

    private FakeEnvironment environment;

    @BeforeEach
    void prepare() {
        environment =
                new FakeEnvironment(folder)
                        .with("PATH", "/bin:/usr/bin")
                        .with("AWS_PROFILE", "work");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    exit 0       | 0
                    exit 7       | 7
                    exit 255     | 255
                    kill -9 $$   | 137
                    kill -15 $$  | 143
                    """)
    void endsWithTheStatusOfItsCommand(String script, int status) {
        assertThat(run("--", "sh", "-c", script)).isEqualTo(status);
    }

    @Test
    void givesItsCommandAllWordsBehindTwoDashes() throws IOException {
        String script = "printf '%s ' \"$@\" > words";

        run("--port", "0", "--speed=2.5", "--", "sh", "-c", script, "x", "y", "--port", "--", "-h");

        assertThat(folder.resolve("words")).hasContent("y --port -- -h ");
    }

    @Test
    void tellsAMissingCommandFromOneThatCannotRun() throws IOException {
        Files.writeString(folder.resolve("plain"), "text");

        assertThat(run("--", "no-such-command")).isEqualTo(127);
        assertThat(run("--", "./missing")).isEqualTo(127);
        assertThat(run("--", "./plain")).isEqualTo(126);
        assertThat(environment.err()).contains("no-such-command").contains("./plain");
    }

    @Test
    void theCommandFindsTheEmulatorOnlyWhileItRuns() throws IOException {
        run("--", "sh", "-c", "echo $AWS_ENDPOINT_URL > endpoint; echo \"$AWS_PROFILE\" > profile");
        URI endpoint = URI.create(Files.readString(folder.resolve("endpoint")).strip());

        assertThat(Files.readString(folder.resolve("profile"))).isEqualTo("\n");
        assertThatThrownBy(() -> new Socket(endpoint.getHost(), endpoint.getPort()).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void anInterruptLetsTheCommandCleanUpAndEndsItToo() throws Exception {
        String script =
                """
                trap 'echo bye > farewell; exit' TERM
                echo $$ > pid
                while :; do sleep 0.05; done
                """;
        Path pipe = folder.resolve("pid");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> complete(result, "--", "sh", "-c", script));
        String pid = Files.readString(pipe).strip();
        thread.interrupt();

        assertThat(result.get()).isEqualTo(130);
        assertThat(folder.resolve("farewell")).exists();
        assertThat(ProcessHandle.of(Long.parseLong(pid)))
                .satisfies(process -> assertThat(process.filter(ProcessHandle::isAlive)).isEmpty());
    }

    @Test
    void servesUntilItIsInterrupted() throws Exception {
        FirstText settings = new FirstText();
        environment.writingTo(settings);
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> complete(result));
        int port =
                Integer.parseInt(
                        settings.await()
                                .lines()
                                .findFirst()
                                .orElseThrow()
                                .replace("export AWS_ENDPOINT_URL=http://127.0.0.1:", ""));
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        thread.interrupt();

        assertThat(result.get()).isEqualTo(130);
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void aTakenPortIsOneClearError() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(255);
            assertThat(environment.err())
                    .startsWith(
                            "\nawsession: [ERROR]: Cannot listen on 127.0.0.1 port "
                                    + taken.getLocalPort()
                                    + ":");
        }
    }

    @Test
    void tellsAtTheEndWhatItInjected() {
        run("--fault", "throttle=1", "--fault", "drop=0", "--", "sh", "-c", "exit 3");

        assertThat(environment.err())
                .isEqualTo(
                        """
                        awsession emulator: requests: 0
                        awsession emulator: injected throttle: 0
                        """);
    }

    @Test
    void tellsNothingWhenNoFaultWasAskedFor() {
        run("--", "sh", "-c", "exit 3");

        assertThat(environment.err()).isEmpty();
    }

    @Test
    void showsHelp() {
        assertThat(run("help")).isZero();
        assertThat(environment.out())
                .contains(
                        "--port N",
                        "--speed X",
                        "--application ID",
                        "--target ID",
                        "--document NAME",
                        "--fault KIND=VALUE",
                        "--seed N");
    }

    @Test
    void theHelpNamesWhateverIsPredefined() {
        run("help");

        assertThat(environment.out())
                .contains(EmrApplications.PREDEFINED.kinds().keySet())
                .contains(SsmTargets.PREDEFINED.connections().keySet());
    }

    private void complete(CompletableFuture<Integer> result, String... arguments) {
        try {
            result.complete(run(arguments));
        } catch (RuntimeException problem) {
            result.completeExceptionally(problem);
        }
    }

    private int run(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addFirst("emulator");
        return new Application(List.of(new EmulatorEntry())).run(environment.build(), words);
    }
}
