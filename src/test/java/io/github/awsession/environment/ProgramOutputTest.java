package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

@Timeout(60)
class ProgramOutputTest {
    @Test
    void returnsBothStreamsAndTheStatus() throws Exception {
        ProgramOutput.End end =
                ProgramOutput.of(
                        start("echo out; sleep 0.1; echo more; echo err >&2; exit 3"), "x");

        assertThat(end.status()).isEqualTo(3);
        assertThat(end.output()).asString().isEqualTo("out\nmore\n");
        assertThat(end.complaint()).asString().isEqualTo("err\n");
    }

    @Test
    void takesOutputUpToTheLimit() throws Exception {
        Process process = start("head -c " + ProgramOutput.LIMIT + " /dev/zero");

        assertThat(ProgramOutput.of(process, "x").output()).hasSize(ProgramOutput.LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec yes", "head -c 65537 /dev/zero", "exec cat /dev/zero"})
    void refusesLongerOutputAndEndsTheProgram(String script) throws Exception {
        Process process = start(script);

        assertThatThrownBy(() -> ProgramOutput.of(process, "x"))
                .isInstanceOf(GeneralException.class)
                .hasMessage("The output of x is longer than 65536 bytes");
        process.waitFor();
    }

    @Test
    void keepsTheBeginningOfEndlessComplaints() throws Exception {
        ProgramOutput.End end =
                ProgramOutput.of(
                        start("head -c 900000 /dev/zero | tr '\\0' x >&2; echo ok; exit 1"), "x");

        assertThat(end.complaint()).hasSizeBetween(ProgramOutput.LIMIT, ProgramOutput.LIMIT + 1);
        assertThat(end.output()).asString().isEqualTo("ok\n");
    }

    @Test
    void anInterruptEndsTheProgramToo() throws Exception {
        Process process = start("exec sleep 50");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ProgramOutput.of(process, "x"))
                .isInstanceOf(InterruptedException.class);
        assertThat(process.waitFor()).isEqualTo(143);
    }

    private static Process start(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script).start();
    }
}
