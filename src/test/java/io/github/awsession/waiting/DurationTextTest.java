package io.github.awsession.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "5, PT5S",
        "0.5, PT0.5S",
        "90s, PT1M30S",
        "30m, PT30M",
        "2h, PT2H",
        "1h30m, PT1H30M",
        "1.5h, PT1H30M",
        "1d2h3m4s, PT26H3M4S",
        "1h5s, PT1H5S",
        "999999999d, PT23999999976H",
        "007s, PT7S"
    })
    void readsDurations(String text, String duration) {
        assertThat(DurationText.parse(text)).contains(Duration.parse(duration));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "s",
                "-1",
                "+1",
                "1 m",
                "1m30",
                "30m1h",
                "1m1m",
                "1e3",
                "1.",
                ".5",
                "1.5.5",
                "1hh",
                "1w",
                "1H",
                "\u0661",
                "9999999999",
                "PT5S",
                "1\n"
            })
    void refusesAllElse(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT0.999S, 0s",
        "PT59S, 59s",
        "PT1M, 1m00s",
        "PT1M5S, 1m05s",
        "PT59M59S, 59m59s",
        "PT1H, 1h00m00s",
        "PT26H3M4S, 26h03m04s"
    })
    void showsThem(Duration duration, String text) {
        assertThat(DurationText.show(duration)).isEqualTo(text);
    }
}
