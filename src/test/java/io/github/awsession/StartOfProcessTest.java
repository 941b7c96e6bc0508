package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.LaunchedProgram;
import io.github.awsession.testing.LaunchedProgram.Result;
import io.github.awsession.testing.Locales;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The first steps of a process: its bytes, its streams, its folder and its limits. */
@Timeout(120)
class StartOfProcessTest {
    private static final String CHILD =
            "exec \"$PROGRAM\" session run --service athena --work-group w"
                    + " -- sh -c 'printf %s \"$1=$X\"' x 'BYTES'\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"C", "de_DE", "C.UTF-8", "de_DE.ISO-8859-1"})
    void givesAChildItsOwnBytes(String locale) throws Exception {
        Map<String, String> variables = new HashMap<>(Map.of("LC_ALL", locale));
        if (locale.endsWith("8859-1")) {
            assumeTrue(Locales.build(folder, locale), "localedef cannot build " + locale);
            variables.put("LOCPATH", folder.toString());
        }
        String bytes = "Gr\u00fc\u00dfe \u00c3\u00bc%\\ \u0080\n\n";
        try (Emulator emulator = new Emulator(Clock.systemUTC(), Thread::sleep, "--speed", "50")) {
            variables.putAll(emulator.variables());
            Result result =
                    LaunchedProgram.in(folder, "image")
                            .run(variables, ("export X='BYTES'\n" + CHILD).replace("BYTES", bytes));

            assertThat(result.out()).as(result.err()).isEqualTo(bytes + "=" + bytes);
            assertThat(result.status()).isZero();
        }
    }

    @Test
    void refusesToSendBytesThatAreNoCharacters() throws Exception {
        Result result =
                call("athena start-session --work-group 'Gr\u00fc' --engine-configuration A=1");

        assertThat(result.status()).isEqualTo(252);
        assertThat(result.err())
                .isEqualTo(
                        "\nawsession: [ERROR]: An error occurred (ParamValidation): Error parsing"
                                + " parameter '--work-group': The value has bytes that are no"
                                + " characters in the locale's encoding\n");
    }

    @ParameterizedTest
    @CsvSource({
        "latin-1, Gr\u00fc\\u65e5",
        "ascii, Gr\\xfc\\u65e5",
        "utf-8, Gr\u00c3\u00bc\u00e6\u0097\u00a5"
    })
    void writesErrorsInTheChosenEncoding(String encoding, String shown) throws Exception {
        Result result =
                call(
                        "export AWS_CLI_OUTPUT_ENCODING="
                                + encoding
                                + " AWS_PROFILE='Gr\u00c3\u00bc\u00e6\u0097\u00a5'\n",
                        "athena list-sessions --work-group w");

        assertThat(result.err())
                .isEqualTo(
                        "\nawsession: [ERROR]: The config profile ("
                                + shown
                                + ") could not be found\n");
    }

    @Test
    void worksInADeletedFolder() throws Exception {
        Result result =
                call(
                        "mkdir gone; cd gone; rmdir ../gone\n",
                        "athena start-session --work-group file://x --engine-configuration A=1");

        assertThat(result.status()).isEqualTo(252);
        assertThat(result.err()).contains("[Errno 2] No such file or directory: 'x'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<&- >&- 2>&-", "<&- >&-", ">&- 2>&-", ">&-"})
    void writesNothingIntoFilesThatTakeThePlaceOfClosedStreams(String closed) throws Exception {
        Result result = call("athena get-session --session-id s --region eu-west-1 " + closed);

        assertThat(result.status()).isEqualTo(253);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void refusesAFolderWithAColon() throws Exception {
        Result result =
                LaunchedProgram.in(folder, "a:b").run(Map.of(), "exec \"$PROGRAM\" --version");

        assertThat(result.status()).isEqualTo(255);
        assertThat(result.err())
                .isEqualTo(
                        "\nawsession: [ERROR]: Java cannot run in a folder whose name has a colon;"
                                + " awsession is installed in "
                                + folder
                                + "/a:b\n");
    }

    @Test
    void tellsThatALimitOfMemoryIsTooLow() throws Exception {
        Result result = call("ulimit -v 300000\n", "--version");

        assertThat(result.status()).isEqualTo(255);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo(
                        "\nawsession: [ERROR]: awsession needs 1000000 kB of virtual memory, but"
                                + " ulimit -v allows 300000 kB\n");
    }

    private Result call(String words) throws Exception {
        return call("", words);
    }

    private Result call(String before, String words) throws Exception {
        return LaunchedProgram.in(folder, "image")
                .run(Map.of("LC_ALL", "C"), before + "\"$PROGRAM\" " + words + "\n");
    }
}
