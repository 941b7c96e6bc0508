package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A replay sets the scene that a transcript describes and records what happens in it. */
class ReplayTest {

    private static Recording replay(String file, Program program)
            throws IOException, InterruptedException {
        return Replay.run(TranscriptReader.read("x", file), program);
    }

    private static Program.Outcome writes(String out, String err) {
        return new Program.Outcome("0", out, err);
    }

    @Test
    void preparesFilesVariablesAndArguments() throws Exception {
        String file =
                """
                $ aws {endpoint} {home}/x

                -- env --
                AT={cwd}
                -- file home/sub/a mode 640 --
                port {port}
                -- base64 file cwd/b --
                AAH/
                -- bin tool --
                #!/bin/sh
                -- stdin --
                input
                -- exit 0 --
                """;
        Recording recording =
                replay(
                        file,
                        start -> {
                            Path home = Path.of(start.variables().get("HOME"));
                            assertThat(start.variables())
                                    .containsEntry("AT", start.workingDirectory().toString());
                            assertThat(start.variables().get("PATH"))
                                    .endsWith("/bin:/usr/bin:/bin");
                            assertThat(Files.readString(home.resolve("sub/a")))
                                    .matches("port \\d+\n");
                            assertThat(Files.getPosixFilePermissions(home.resolve("sub/a")))
                                    .hasSize(3);
                            assertThat(Files.readAllBytes(start.workingDirectory().resolve("b")))
                                    .containsExactly(0, 1, -1);
                            assertThat(home.resolveSibling("bin").resolve("tool")).isExecutable();
                            assertThat(start.stdin()).isEqualTo("input\n");
                            return writes(
                                    String.join(" ", start.arguments()),
                                    start.workingDirectory() + "/x\u00e9");
                        });

        assertThat(recording.stdout()).isEqualTo("{endpoint} {home}/x");
        assertThat(recording.stderr()).isEqualTo("{cwd}/x\u00e9");
    }

    @Test
    void collectsFilesAndRemovesTheFolders() throws Exception {
        String file =
                "$ aws x\n-- exit 0 --\n-- file home/log afterwards --\n-- file cwd/no afterwards --\n";
        List<Path> seen = new ArrayList<>();
        Recording recording =
                replay(
                        file,
                        start -> {
                            Path home = Path.of(start.variables().get("HOME"));
                            seen.add(home);
                            Files.write(home.resolve("log"), new byte[] {'a', (byte) 0xff});
                            return writes("", "");
                        });

        assertThat(recording.files().get("home/log")).contains("a\\xff");
        assertThat(recording.files().get("cwd/no")).isEmpty();
        assertThat(seen).hasSize(1).allSatisfy(home -> assertThat(home).doesNotExist());
    }

    @Test
    void answersAsScriptedAndRecordsRequestsWithAttempts() throws Exception {
        String file =
                """
                $ aws {endpoint} 11111111-1111-1111-1111-111111111111

                -- response --
                status: 503
                header: X: y

                {"a": 1}
                -- response --
                drop: yes
                -- response text --
                late
                -- exit 0 --
                """;
        String body =
                "{\"known\": \"11111111-1111-1111-1111-111111111111\","
                        + " \"made\": \"22222222-2222-2222-2222-222222222222\"}";
        List<String> answers = new ArrayList<>();
        Recording recording =
                replay(
                        file,
                        start -> {
                            for (int i = 0; i < 3; i++) {
                                answers.add(
                                        post(start.arguments().getFirst() + "/p?b=2&a=1+1", body));
                            }
                            answers.add(post(start.arguments().getFirst() + "/other", ""));
                            return writes("", "");
                        });

        assertThat(answers.get(0)).isEqualTo("503 y {\"a\": 1}");
        assertThat(answers.get(1)).isEqualTo("dropped");
        assertThat(answers.get(3)).startsWith("418 ");
        assertThat(JsonTree.compact(recording.requests()))
                .isEqualTo(
                        "[{\"method\": \"POST\", \"path\": \"/p\", \"query\": [[\"a\", \"1 1\"], [\"b\", \"2\"]],"
                                + " \"target\": null, \"content_type\": null,"
                                + " \"body\": {\"known\": \"11111111-1111-1111-1111-111111111111\", \"made\": \"{uuid}\"},"
                                + " \"auth\": null, \"attempts\": 3}, {\"method\": \"POST\", \"path\": \"/other\","
                                + " \"target\": null, \"content_type\": null, \"body\": null, \"auth\": null, \"attempts\": 1}]");
    }

    private static String post(String url, String body) throws InterruptedException {
        java.net.http.HttpRequest request =
                java.net.http.HttpRequest.newBuilder(URI.create(url))
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            Optional<String> header = response.headers().firstValue("X");
            return response.statusCode() + " " + header.orElse("-") + " " + response.body();
        } catch (IOException _) {
            return "dropped";
        }
    }
}
