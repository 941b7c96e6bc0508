package io.github.awsession.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardInterruptsTest {
    /** Uses whole lines of Linux's {@code status} file, in which bit 1 stands for signal 2. */
    @ParameterizedTest
    @CsvSource({
        "SigIgn:\\t0000000000000006, true",
        "SigIgn:\\t0000000000000002, true",
        "SigIgn:\\t8000000000000000, false",
        "SigIgn:\\t0000000000000005, false",
        "SigCgt:\\t0000000000000002, false",
        "'', false",
    })
    void areIgnoredWhereTheProcessSaysSo(String line, boolean ignored) {
        String status = "Name:\tjava\n" + line.translateEscapes() + "\nCpus_allowed:\t3\n";

        assertThat(KeyboardInterrupts.areIgnored(status)).isEqualTo(ignored);
    }
}
