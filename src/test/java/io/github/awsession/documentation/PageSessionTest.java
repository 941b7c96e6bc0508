package io.github.awsession.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.documentation.PageSession.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs sessions without an emulator. */
class PageSessionTest {
    private static final Program NONE = new Program(List.of("false"));

    @TempDir private Path folder;

    @Test
    void keepsVariablesAndStatuses() throws Exception {
        assertThat(
                        run(
                                CommandLine.script(1, "sh", "id=7"),
                                CommandLine.command(2, "(exit $id)"),
                                CommandLine.command(3, "echo $?")))
                .extracting(outcome -> outcome.status().orElseThrow() + outcome.written())
                .containsExactly("0", "7", "07\n");
    }

    @Test
    void endsInAScriptOfWhichACommandFails() throws Exception {
        assertThat(
                        run(
                                CommandLine.script(1, "sh", "echo one; false\ntrue"),
                                CommandLine.command(2, "true")))
                .extracting(outcome -> outcome.status().isPresent() + outcome.written())
                .containsExactly("falseone\n", "false");
    }

    @Test
    void runsScriptsOfOtherShellsInThem() throws Exception {
        assertThat(run(CommandLine.script(1, "bash", "cat <(echo two)")))
                .allMatch(outcome -> outcome.written().endsWith("two\n"));
    }

    @Test
    void takesNotesOfWhatIsNotRun() throws Exception {
        run(CommandLine.command(1, "./mvnw -q 'a b'"));

        assertThat(folder.resolve("notes")).hasContent("./mvnw -q a b");
    }

    @Test
    void hasAFreshHome() throws Exception {
        assertThat(run(CommandLine.command(1, "ls -A ~; echo $HOME")))
                .extracting(Outcome::written)
                .containsExactly(folder.resolve("home") + "\n");
        assertThat(Files.exists(folder.resolve("notes"))).isFalse();
    }

    private List<Outcome> run(CommandLine... commands) throws IOException, InterruptedException {
        return PageSession.run(folder, NONE, Map.of(), List.of(commands));
    }
}
