package io.github.awsession.environment.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.TerminalSize;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.ProgramProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real programs on real pseudo-terminals. */
@Timeout(60)
class RawTerminalTest {
    private static final Pattern WAITING = Pattern.compile("pid (\\d+) waits");

    /** Sets modes that no program would choose, to see whether they all come back. */
    private static final String ODD =
            "stty inlcr igncr istrip inpck ixany -ixon -iexten intr ^X min 3 tostop;";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "native, close",
        "native, twice",
        "native, exit",
        "native, exception",
        "native, HUP",
        "native, TERM",
        "native, INT",
        "stty, close",
        "stty, TERM"
    })
    void givesTheModesBack(String way, String end) throws Exception {
        String shown = run(way, end);

        assertThat(modes("after")).isNotEmpty().isEqualTo(modes("before"));
        assertThat(shown)
                .contains("rows=33, columns=101")
                .contains("min = 1; time = 0")
                .contains(" -icanon ", "-isig", "-iexten", "-echo ", "-ixon", "-opost", "-icrnl")
                .contains("-inlcr", "-igncr", "-istrip", "-inpck");
    }

    @Test
    void doesNothingWithoutATerminal() throws Exception {
        Process program =
                new ProcessBuilder(command("native", "close")).redirectErrorStream(true).start();

        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Standard input is not a terminal");
    }

    private String run(String way, String end) throws Exception {
        String script =
                ODD + "stty -g > before; \"$@\"; stty -g > after; stty sane; echo; echo over";
        List<String> words = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        words.addAll(command(way, end));
        try (PtyProcess program =
                PtyProcess.start(
                        new FakeEnvironment(folder).atHome().build().processes(),
                        words,
                        Map.of(),
                        new TerminalSize(33, 101))) {
            StringBuilder shown = new StringBuilder();
            byte[] bytes = new byte[4096];
            boolean sent = false;
            for (int count = program.output().read(bytes);
                    count >= 0;
                    count = program.output().read(bytes)) {
                shown.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
                Matcher waiting = WAITING.matcher(shown);
                if (!sent && waiting.find()) {
                    sent = true;
                    new ProcessBuilder("kill", "-" + end, waiting.group(1)).start().waitFor();
                }
            }
            return shown.toString();
        }
    }

    private static List<String> command(String way, String end) {
        return ProgramProcess.command(RawProgram.class.getName(), new String[] {way, end});
    }

    private String modes(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }
}
