package io.github.awsession.parity;

import io.github.awsession.parity.Transcript.InitialFile;
import io.github.awsession.parity.Transcript.ScriptedResponse;
import io.github.awsession.testing.StubCertificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs a program in the conditions of a transcript: fresh folders, a fresh environment, a fresh
 * service.
 */
final class Replay {
    private static final String PATH = "/usr/bin:/bin";

    private final Transcript transcript;
    private final Path root;
    private final TranscriptServer server;
    private final Tokens tokens;

    private Replay(Transcript transcript, Path root, TranscriptServer server) {
        this.transcript = transcript;
        this.root = root;
        this.server = server;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("{endpoint}", server.url());
        values.put("{closed}", server.closedUrl());
        values.put("{port}", Integer.toString(server.port()));
        for (String folder : List.of("home", "cwd", "bin")) {
            values.put("{" + folder + "}", root.resolve(folder).toString());
        }
        values.put("{ca_pem}", transcript.flags().tls() ? StubCertificate.get().pem() : "");
        this.tokens = new Tokens(values);
    }

    static Recording run(Transcript transcript, Program program)
            throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("parity-").toRealPath();
        try (TranscriptServer server = new TranscriptServer(transcript.flags().tls())) {
            return new Replay(transcript, root, server).run(program);
        } finally {
            delete(root);
        }
    }

    private Recording run(Program program) throws IOException, InterruptedException {
        for (String folder : List.of("home", "cwd", "bin")) {
            Files.createDirectory(root.resolve(folder));
        }
        for (InitialFile file : transcript.files()) {
            put(file);
        }
        for (Map.Entry<String, String> script : transcript.scripts().entrySet()) {
            put(
                    new InitialFile(
                            "bin/" + script.getKey(),
                            Optional.of("755"),
                            false,
                            script.getValue()));
        }
        server.script(transcript.responses().stream().map(this::fill).toList());
        Program.Outcome outcome =
                program.run(
                        new Program.Start(
                                transcript.arguments().stream().map(tokens::fill).toList(),
                                variables(),
                                root.resolve("cwd"),
                                transcript.stdin().map(tokens::fill).orElse(""),
                                transcript.flags().terminal(),
                                transcript.flags().timeoutSeconds()));
        return new Recording(
                outcome.exit(),
                tokens.restore(outcome.stdout()),
                tokens.restore(outcome.stderr()),
                server.requests().stream().map(this::restore).toList(),
                collected());
    }

    private void put(InitialFile file) throws IOException {
        Path path = root.resolve(tokens.fill(file.path()));
        Files.createDirectories(path.getParent());
        String content = tokens.fill(file.content());
        Files.write(
                path,
                file.base64()
                        ? Base64.getDecoder().decode(content)
                        : content.getBytes(StandardCharsets.UTF_8));
        if (file.mode().isPresent()) {
            Files.setPosixFilePermissions(
                    path, permissions(Integer.parseInt(file.mode().get(), 8)));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        StringBuilder letters = new StringBuilder("rwxrwxrwx");
        for (int bit = 0; bit < letters.length(); bit++) {
            if ((mode & (1 << bit)) == 0) {
                letters.setCharAt(letters.length() - 1 - bit, '-');
            }
        }
        return PosixFilePermissions.fromString(letters.toString());
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(
                "PATH", transcript.scripts().isEmpty() ? PATH : root.resolve("bin") + ":" + PATH);
        variables.put("HOME", root.resolve("home").toString());
        variables.put("LANG", "C.UTF-8");
        variables.put("TZ", "UTC");
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        // AWS CLI, of which the transcripts are, has no other client for sessions.
        variables.put("AWSESSION_SESSION_CLIENT", "plugin");
        transcript.variables().forEach((name, value) -> variables.put(name, tokens.fill(value)));
        return variables;
    }

    private ScriptedResponse fill(ScriptedResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers()
                .forEach((name, value) -> headers.put(tokens.fill(name), tokens.fill(value)));
        return new ScriptedResponse(
                response.status(),
                response.delaySeconds(),
                response.drop(),
                headers,
                response.body().map(tokens::fill));
    }

    private Object restore(Map<String, Object> request) {
        String mentioned =
                String.join(
                        "\n",
                        transcript.arguments().toString(),
                        transcript.variables().toString(),
                        transcript.files().toString(),
                        transcript.responses().toString());
        return tokens.restore(request, mentioned);
    }

    private Map<String, Optional<String>> collected() throws IOException {
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        for (String name : transcript.expectation().files().keySet()) {
            Path file = root.resolve(name);
            Optional<String> content =
                    Files.exists(file)
                            ? Optional.of(
                                    tokens.restore(LenientUtf8.decode(Files.readAllBytes(file))))
                            : Optional.empty();
            files.put(name, content);
        }
        return files;
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
