package io.github.awsession.environment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Variables;
import io.github.awsession.error.ExitCode;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

@Timeout(60)
@ResourceLock(Shared.SIGNALS)
class ForegroundProgramTest {
    private static final long INT = 1 << 1;
    private static final long QUIT = 1 << 2;
    private static final long TSTP = 1 << 19;

    @TempDir private Path folder;

    @Test
    void tellsTheStatus() throws Exception {
        assertThat(run("exit 7")).isEqualTo(new ForegroundProgram.Exited(7));
    }

    @ParameterizedTest
    @CsvSource({"TERM, TERMINATED", "HUP, HUNG_UP"})
    void tellsTheProgramToEndWhenWeAreTold(String signal, ExitCode status) throws Exception {
        String script =
                "trap 'echo "
                        + signal
                        + " > told; exit' "
                        + signal
                        + "\nkill -"
                        + signal
                        + " $PPID\nwhile :; do sleep 0.05; done";

        assertThat(run(script)).isEqualTo(new ForegroundProgram.ToldToEnd(status));
        assertThat(folder.resolve("told")).hasContent(signal);
    }

    @Test
    void leavesTheSignalsOfTheKeyboardAloneOnlyMeanwhile() throws Exception {
        long before = ignored("/proc/self/status");

        run("cat /proc/$PPID/status > ours; cat /proc/$$/status > its");

        assertThat(ignored(folder.resolve("ours").toString()) & (QUIT | TSTP))
                .isEqualTo(QUIT | TSTP);
        assertThat(ignored(folder.resolve("its").toString()) & (INT | QUIT | TSTP))
                .isEqualTo(QUIT | TSTP);
        assertThat(ignored("/proc/self/status")).isEqualTo(before);
        assertThat(before & (INT | QUIT | TSTP)).isZero();
    }

    @Test
    void anInterruptIsNotForUs() throws Exception {
        assertThat(run("kill -INT $PPID; sleep 0.2; exit 5"))
                .isEqualTo(new ForegroundProgram.Exited(5));
    }

    private ForegroundProgram.End run(String script) throws Exception {
        Variables variables = new Variables(Map.of("PATH", "/usr/bin:/bin"));
        Processes processes = new Processes(variables, new FileSystem(folder));
        return new ForegroundProgram(processes).run(List.of("sh", "-c", script), Map.of());
    }

    private static long ignored(String status) throws Exception {
        String line =
                Files.readAllLines(Path.of(status)).stream()
                        .filter(text -> text.startsWith("SigIgn:"))
                        .findFirst()
                        .orElseThrow();
        return Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16);
    }
}
