package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The launcher script, with a script in place of Java that prints what it is given. */
class LauncherTest {
    private static final String MAIN = "io.github.awsession/io.github.awsession.Main";

    @TempDir private Path folder;
    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        Path image = folder.resolve("some where");
        launcher = image.resolve("bin", "awsession");
        Path source = Path.of("src", "build", "image", "launcher.sh");
        script(launcher, Files.readString(source).replace("@flags@", "-one -two"));
        script(
                image.resolve("runtime", "bin", "java"),
                """
                #!/bin/sh
                printf '%s\\0' "$LC_ALL" "${JAVA_TOOL_OPTIONS-none}" \\
                    "${AWSESSION_KEPT_LC_ALL-none}" "${AWSESSION_KEPT_JAVA_TOOL_OPTIONS-none}" "$0" "$@"
                """);
    }

    @Test
    void passesArgumentsAsTheyAre() throws Exception {
        List<String> arguments =
                List.of("", "a b", "*", "'", "\"", "\\n", "$HOME", "-", "@file", "é\n");

        List<String> given = run(folder, Map.of(), launcher.toString(), arguments);

        assertThat(given.subList(given.indexOf(MAIN) + 1, given.size())).isEqualTo(arguments);
    }

    @Test
    void startsTheRuntimeBesideItWithTheFlags() throws Exception {
        List<String> given = run(folder, Map.of(), launcher.toString(), List.of());

        String home = launcher.getParent() + "/..";
        assertThat(given.subList(4, given.size()))
                .containsExactly(
                        home + "/runtime/bin/java",
                        "-XX:SharedArchiveFile=" + home + "/lib/calls.jsa",
                        "-one",
                        "-two",
                        "-Dawsession.terminals=",
                        "-Dawsession.charmap=ANSI_X3.4-1968",
                        "-Dawsession.folder=",
                        "-Dawsession.parent=" + ProcessHandle.current().pid(),
                        "-m",
                        MAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "athena start-session, calls",
        "emr-serverless list-sessions, calls",
        "--region eu-west-1 ssm start-session, calls",
        "ssm start-session, calls",
        "ssm start-session help, texts",
        "help, texts",
        "athena start-session --generate-cli-skeleton, texts",
        "athena start-session --generate-cli-skeleton=output, texts",
        "athena helper, calls",
        "--version, texts",
        "session run --version 2, calls",
    })
    void choosesTheArchiveByTheWords(String words, String archive) throws Exception {
        List<String> given = run(folder, Map.of(), launcher.toString(), List.of(words.split(" ")));

        assertThat(given).anyMatch(word -> word.endsWith("/lib/" + archive + ".jsa"));
    }

    @Test
    void followsSymbolicLinks() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("absolute"), launcher);
        Files.createSymbolicLink(links.resolve("relative"), Path.of("../links/absolute"));

        assertThat(run(folder, Map.of(), "links/relative", List.of())).contains(MAIN);
        assertThat(run(links, Map.of(), "./relative", List.of())).contains(MAIN);
        assertThat(
                        run(
                                folder,
                                Map.of("PATH", links + ":/usr/bin:/bin"),
                                "env",
                                List.of("relative")))
                .contains(MAIN);
    }

    @Test
    void needsNoFolderInItsName() throws Exception {
        List<String> given = run(launcher.getParent(), Map.of(), "sh", List.of("awsession"));

        assertThat(given).contains(MAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "C, C.UTF-8, C",
        "POSIX, C.UTF-8, POSIX",
        "'', C.UTF-8, ''",
        "de_DE.UTF-8, C.UTF-8, de_DE.UTF-8",
        "de_DE.utf8, C.UTF-8, de_DE.utf8",
        "de_DE.ISO-8859-1, C.UTF-8, de_DE.ISO-8859-1",
    })
    void letsJavaReadCharactersAndKeepsTheUsersLocale(String given, String used, String kept)
            throws Exception {
        List<String> seen = run(folder, Map.of("LC_ALL", given), launcher.toString(), List.of());
        assertThat(List.of(seen.get(0), seen.get(2))).containsExactly(used, kept);
    }

    @Test
    void dropsOptionsForOtherJavaProgramsButKeepsThemForThose() throws Exception {
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Dx=y");
        List<String> seen = run(folder, environment, launcher.toString(), List.of());
        assertThat(List.of(seen.get(1), seen.get(3))).containsExactly("none", "-Dx=y");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> run(
            Path folder, Map<String, String> environment, String program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return List.of(output.split("\0", -1)).subList(0, output.split("\0", -1).length - 1);
    }
}
