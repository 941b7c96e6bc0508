package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.ProgramProcess;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The whole program on its way to a server with TLS behind a proxy that plays a script; messages
 * are those of AWS CLI 2.36.
 */
@Timeout(120)
class TunnelTest {
    private static final String ASK =
            "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"r\"\r\n\r\n";
    private static final String LOGIN = "Basic dXNlcjpwYUBzcw==";
    private static final String CLOSED =
            "Connection was closed before we received a valid response from endpoint URL:"
                    + " \"https://api.test/\".";

    @TempDir private Path folder;
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket proxy;

    @BeforeEach
    void open() throws IOException {
        proxy = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    /** The proxy's answer to the only connection, and what is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ask     | refused
            403     | refused
            502     | refused
            nothing | refused
            hello   | closed
            reset   | refused
            """)
    void theProxyGetsThePasswordAtOnceAndNobodySeesIt(String answer, String outcome)
            throws Exception {
        Thread.startVirtualThread(() -> play(answer));
        String url = "http://%s127.0.0.1:" + proxy.getLocalPort();

        String told = run(url.formatted("user:pa%40ss@"), "--debug");

        String reason =
                outcome.equals("closed")
                        ? CLOSED
                        : "Failed to connect to proxy URL: \"" + url + "\"";
        assertThat(told).contains("awsession: [ERROR]: " + reason.formatted("***:***@"));
        assertThat(told).doesNotContain("pa%40ss", "pa@ss", LOGIN);
        assertThat(heads).hasSize(1);
        assertThat(heads.getFirst())
                .startsWith("CONNECT api.test:443 HTTP/1.1\r\n")
                .contains("\r\nproxy-authorization: " + LOGIN + "\r\n");
    }

    private void play(String answer) {
        try {
            while (true) {
                try (Socket client = proxy.accept()) {
                    heads.add(head(client.getInputStream()));
                    String text =
                            switch (answer) {
                                case "ask" -> ASK;
                                case "nothing", "reset" -> "";
                                case "hello" -> "hello\r\n\r\n";
                                default -> "HTTP/1.1 " + answer + " Some\r\n\r\n";
                            };
                    client.setSoLinger(answer.equals("reset"), 0);
                    client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                    client.getOutputStream().flush();
                    if (!answer.equals("reset")) {
                        client.shutdownOutput();
                        client.getInputStream().readAllBytes();
                    }
                }
            }
        } catch (SocketException _) {
            // The program hung up first, or the test is over.
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString().replaceAll("(?i)proxy-authorization", "proxy-authorization");
    }

    private String run(String url, String option) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                ProgramProcess.command(
                                        "athena",
                                        "terminate-session",
                                        "--session-id",
                                        "some",
                                        option))
                        .redirectErrorStream(true);
        var variables = builder.environment();
        ProgramProcess.forgetSettings(variables);
        variables.put("HOME", folder.toString());
        variables.put("HTTPS_PROXY", url);
        variables.put("AWS_ENDPOINT_URL", "https://api.test");
        variables.put("AWS_REGION", "eu-west-1");
        variables.put("AWS_ACCESS_KEY_ID", "key");
        variables.put("AWS_SECRET_ACCESS_KEY", "secret");
        variables.put("AWS_MAX_ATTEMPTS", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return told;
    }
}
