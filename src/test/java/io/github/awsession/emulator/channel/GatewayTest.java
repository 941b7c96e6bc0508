package io.github.awsession.emulator.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.stream.StreamClock;
import io.github.awsession.datachannel.websocket.WebSocketLine;
import io.github.awsession.emulator.agent.AgentSettings;
import io.github.awsession.emulator.agent.SessionPlan;
import io.github.awsession.emulator.document.SessionDocument;
import io.github.awsession.emulator.document.Workload;
import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.FaultSpec;
import io.github.awsession.emulator.kms.DataKeys;
import io.github.awsession.emulator.runner.Programs;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Variables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class GatewayTest {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir Path folder;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ChannelClient client = new ChannelClient();
    private FaultInjector faults;
    private Gateway gateway;

    @AfterEach
    void stop() {
        client.close();
        if (gateway != null) {
            gateway.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Host: 127.0.0.1                            | 101
                    Host: localhost:80                         | 101
                    Host: 127.0.0.1, Origin: http://127.0.0.1  | 403
                    Host: 127.0.0.1, origin: null              | 403
                    Host: example.com                          | 403
                    X: y                                       | 403
                    Host: 127.0.0.1, Host: 127.0.0.1           | 403
                    """)
    void opensOnlyForProgramsOfThisMachine(String headers, int status) throws Exception {
        StreamAddress address = open(new Workload.Shell());

        assertThat(answer(address, ChannelClient.request(address, headers.replace(", ", "\r\n"))))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET             | POST          | 405
                    data-channel/   | data-channel/x | 404
                    /v1/            | /v2/          | 404
                    HTTP/1.1        | HTTP/1.0      | 400
                    Upgrade: websocket | A: b       | 400
                    Version: 13     | Version: 8    | 400
                    """)
    void refusesWhatIsNoUpgradeToASession(String part, String instead, int status)
            throws Exception {
        StreamAddress address = open(new Workload.Shell());
        String request = new String(ChannelClient.request(address, "Host: localhost"), UTF_8);

        assertThat(answer(address, request.replace(part, instead).getBytes(UTF_8)))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void endsAHeadThatHasNoEnd() throws Exception {
        StreamAddress address = open(new Workload.Shell());
        byte[] request =
                ChannelClient.request(address, "Host: localhost\r\nX: " + "y".repeat(70_000));

        assertThat(answer(address, request)).doesNotStartWith("HTTP/1.1 101 ");
    }

    @Test
    void aTokenOpensItsSessionOnce() throws Exception {
        StreamAddress address = open(new Workload.Shell());
        client.open(address);
        client.type("echo he''llo\n");
        client.await(PayloadType.OUTPUT, "hello");

        assertRefused(address);
        assertRefused(new StreamAddress(address.url(), ""));
        assertRefused(
                new StreamAddress(
                        address.url(), gateway.reopen("s-1").orElseThrow().token() + "x"));
        assertThat(address.token()).hasSize(43);
    }

    @Test
    void aCommandSeesATerminalAndEndsTheSession() throws Exception {
        client.open(open(new Workload.InteractiveCommand("tty; echo $TERM; pwd; exit 3")));

        assertThat(client.awaitEnd()).isEmpty();
        assertThat(client.text(PayloadType.OUTPUT))
                .contains("/dev/pts/", "xterm-256color", folder.toRealPath().toString());
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSeparatedCommandSendsItsStreamsAndItsStatus() throws Exception {
        client.open(
                open(new Workload.Command("echo a; echo b; echo c >&2; exit 7", true, "o:", "e:")));

        assertThat(client.awaitEnd()).isEmpty();
        assertThat(client.text(PayloadType.OUTPUT)).isEqualTo("o:a\no:b\n");
        assertThat(client.text(PayloadType.STANDARD_ERROR)).isEqualTo("e:c\n");
        assertThat(client.text(PayloadType.EXIT_CODE)).isEqualTo("EXIT_CODE: 7");
    }

    @Test
    void aCommandHearsCtrlC() throws Exception {
        String script = "trap 'echo caught; exit 4' INT; echo ready; while :; do sleep 0.05; done";
        client.open(open(new Workload.Command(script, true, "", "")));
        client.await(PayloadType.OUTPUT, "ready");
        client.type("\u0003");

        assertThat(client.awaitEnd()).isEmpty();
        assertThat(client.text(PayloadType.OUTPUT)).contains("caught");
        assertThat(client.text(PayloadType.EXIT_CODE)).isEqualTo("EXIT_CODE: 4");
    }

    @Test
    void aShellKnowsTheSizeOfTheClient() throws Exception {
        client.open(open(new Workload.Shell()));
        client.send(PayloadType.SIZE, "{\"cols\":101,\"rows\":33}".getBytes(UTF_8));
        client.type("stty size\n");

        client.await(PayloadType.OUTPUT, "33 101");
    }

    @Test
    void aSessionOutlivesItsConnections() throws Exception {
        client.open(open(new Workload.InteractiveCommand("cat")));
        StringBuilder all = new StringBuilder();
        for (int number = 0; number < 20; number++) {
            client.type("line " + number + "\n");
            all.append("line ").append(number).append("\r\n");
            if (number % 5 == 0) {
                client.cut();
                client.open(gateway.reopen("s-1").orElseThrow());
            }
        }
        client.type("\u0004");

        assertThat(client.awaitEnd()).isEmpty();
        // The terminal shows every line twice: as typed, and from the program.
        assertThat(client.text(PayloadType.OUTPUT).replace("\r\n", "").length())
                .isEqualTo(2 * all.toString().replace("\r\n", "").length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), this::awaitForgotten);
    }

    /** The client may hear of the end before the gateway forgets the session. */
    private void awaitForgotten() {
        while (gateway.reopen("s-1").isPresent()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theNewestConnectionWins() throws Exception {
        client.open(open(new Workload.Shell()));
        client.type("echo o''ne\n");
        client.await(PayloadType.OUTPUT, "one");
        WebSocketLine older = ChannelClient.connect(gateway.reopen("s-1").orElseThrow());
        client.awaitCut();
        client.open(gateway.reopen("s-1").orElseThrow());
        client.type("echo t''wo\n");
        client.await(PayloadType.OUTPUT, "two");

        assertThat(isLeft(older)).isTrue();
    }

    private static boolean isLeft(WebSocketLine line) {
        try {
            byte[] bytes = line.read();
            while (bytes != null) {
                bytes = line.read();
            }
            return true;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void aStreamReachesThePortAndEndsWithIt() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client.open(open(port(server, SessionDocument.SSH)));
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("hello\n".getBytes(UTF_8));
                client.await(PayloadType.OUTPUT, "hello\n");
                client.type("abc");
                assertThat(socket.getInputStream().readNBytes(3)).containsExactly('a', 'b', 'c');
            }
            assertThat(client.awaitEnd()).isEmpty();
        }
    }

    @Test
    void aPortThatDoesNotListenEndsABasicSession() throws Exception {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.close();
        client.open(open(port(server, SessionDocument.SSH)));

        assertThat(client.awaitEnd()).startsWith("Unable to connect to specified port: ");
    }

    @Test
    void aClientThatRefusesEncryptionGetsNoSession() throws Exception {
        gateway = start(FaultPlan.NONE, Optional.of("alias/k"), LONG);
        client.open(gateway.open(plan(new Workload.Shell()), listener()));

        assertThat(client.awaitEnd())
                .isEqualTo(
                        "KMSEncryption failed on client with status 2 error: Failed to process"
                                + " action KMSEncryption: no key");
    }

    @Test
    void aSessionWithoutTrafficEnds() throws Exception {
        FaultPlan plan = FaultSpec.add(FaultPlan.NONE, "idle=1s");
        gateway = start(plan, Optional.empty(), Duration.ofMillis(300));
        client.open(gateway.open(plan(new Workload.InteractiveCommand("sleep 60")), listener()));

        assertThat(client.awaitEnd()).isEqualTo("Your session timed out due to inactivity.");
        assertThat(faults.counts().members().build().get("idle").toString()).contains("1");
    }

    @Test
    void whoComesLateLearnsTheEnd() throws Exception {
        StreamAddress address = open(new Workload.Shell());
        gateway.end("s-1", "enough");
        client.open(address);

        assertThat(client.awaitEnd()).isEqualTo("enough");
    }

    @Test
    void nothingGoesOnWhenASessionEnds() throws Exception {
        Path pid = folder.resolve("pid");
        String script = "sleep 600 & echo $! > pid; echo ready; wait";
        client.open(open(new Workload.Command(script, true, "", "")));
        client.await(PayloadType.OUTPUT, "ready");
        ProcessHandle process =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        gateway.close();

        assertThat(client.awaitEnd()).isEqualTo("The emulator has ended.");
        process.onExit().get(10, TimeUnit.SECONDS);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void everyByteArrivesOnceThroughALineThatLosesMessages() throws Exception {
        FaultPlan plan = FaultSpec.add(FaultPlan.NONE, "channel-loss=0.1").seeded(5);
        gateway = start(FaultSpec.add(plan, "channel-latency=2ms"), Optional.empty(), LONG);
        client.open(
                gateway.open(plan(new Workload.Command("seq 1 2000", false, "", "")), listener()));

        assertThat(client.awaitEnd()).isEmpty();
        StringBuilder numbers = new StringBuilder();
        for (int number = 1; number <= 2000; number++) {
            numbers.append(number).append('\n');
        }
        assertThat(client.text(PayloadType.OUTPUT)).isEqualTo(numbers.toString());
        assertThat(faults.counts().members().build().get("channel-loss").toString())
                .isNotEqualTo("0");
    }

    private void assertRefused(StreamAddress address) throws IOException {
        WebSocketLine line = ChannelClient.connect(address);
        assertThat(line.read()).isNull();
        assertThat(line.reason().orElseThrow().code()).isEqualTo(1008);
    }

    private static String answer(StreamAddress address, byte[] request) throws IOException {
        try (Socket socket = ChannelClient.socket(address)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(13), UTF_8);
        } catch (IOException reset) {
            return String.valueOf(reset.getMessage());
        }
    }

    private static Workload port(ServerSocket server, SessionDocument document) throws Exception {
        return document.workload(
                Map.of("portNumber", List.of(Integer.toString(server.getLocalPort()))));
    }

    private StreamAddress open(Workload workload) throws IOException {
        gateway = start(FaultPlan.NONE, Optional.empty(), LONG);
        StreamAddress address = gateway.open(plan(workload), listener());
        assertThat(URI.create(address.url()).getHost()).isEqualTo("127.0.0.1");
        return address;
    }

    private static SessionPlan plan(Workload workload) {
        return new SessionPlan("s-1", "i-1", workload);
    }

    private ChannelListener listener() {
        return new ChannelListener() {
            @Override
            public void opened() {}

            @Override
            public void ended() {
                ended.countDown();
            }
        };
    }

    private Gateway start(FaultPlan plan, Optional<String> key, Duration idle) throws IOException {
        Clock clock = Clock.systemUTC();
        faults = new FaultInjector(plan, clock, Thread::sleep);
        Variables variables =
                new Variables(
                        Map.of("PATH", "/bin:/usr/bin", "HOME", folder.toString(), "PS1", "$ "));
        AgentSettings agents =
                new AgentSettings(
                        "3.3.1230.0",
                        Programs.of(variables, new FileSystem(Path.of("/"))),
                        key,
                        new DataKeys(),
                        idle,
                        new StreamClock(clock, System::nanoTime));
        return Gateway.start(
                new GatewaySettings(agents, plan.channel(), plan.seed(), faults.counts()));
    }
}
