package io.github.awsession.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {
    private static final String ID = "732e9742-0756-4bc6-b16c-b8bed3df041c";
    private static final String OTHER_ID = "837422fe-a3e0-4c61-b2d9-02bc5fb081f8";

    @ParameterizedTest
    @CsvSource({
        "IDLE, IDLE, true",
        "IDLE, BUSY, false",
        "IDLE, IDLE now, false",
        "'', IDLE, false",
        "a ... d, a b c d, true",
        "a ... d, a b c, false",
        "at 2026-11-21T16:18:04Z, at 2027-01-01T00:00:00.5+00:00, true",
        "session " + ID + ", session " + OTHER_ID + ", true",
        "session " + ID + ", session 1234, false",
        "http://127.0.0.1:80, http://127.0.0.1:4711, true",
        "http://127.0.0.1:80, http://127.0.0.2:80, false",
        "[DEBUG    25 ms] a, [DEBUG  1025 ms] a, true",
        "2026-11-21T16:18:04Z " + ID + " IDLE 2s, 2026-11-21T16:18:05Z " + ID + " BUSY 1m5s, true",
        "2026-11-21T16:18:04Z " + ID + " IDLE 2s, '', false",
        "20, 21, false",
        "of emulator-0123456789abcdef0., of emulator-a0123456789bcdef1., true",
        "of emulator-0123456789abcdef0., of emulator-1., false",
    })
    void comparesWhatIsTheSameInEachRun(String shown, String written, boolean matches) {
        assertThat(ShownText.matches(shown, written)).isEqualTo(matches);
    }
}
