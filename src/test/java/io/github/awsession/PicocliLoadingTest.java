package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.ProgramProcess;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Commands of AWS CLI start without picocli, which takes longer to load than they take. */
@Timeout(60)
class PicocliLoadingTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "athena get-session --generate-cli-skeleton, false",
        "athena wait session-idle --generate-cli-skeleton, false",
        "athena help, false",
        "help, false",
        "session help, true",
    })
    void isLoadedForOurOwnCommandsOnly(String words, boolean expected) throws Exception {
        Path log = folder.resolve("classes");
        List<String> command = ProgramProcess.command(words.split(" "));
        command.add(1, "-Xlog:class+load:file=" + log);
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();

        assertThat(process.waitFor()).isZero();
        try (Stream<String> lines = Files.lines(log)) {
            assertThat(lines.anyMatch(line -> line.contains(" picocli."))).isEqualTo(expected);
        }
    }
}
