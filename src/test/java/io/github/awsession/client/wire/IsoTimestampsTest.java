package io.github.awsession.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

class IsoTimestampsTest {
    private final IsoTimestamps kolkata = in("Asia/Kolkata");

    @ParameterizedTest
    @CsvSource({
        "1767323045, 2026-01-02T08:34:05+05:30",
        "-1.5, 1970-01-01T05:29:58.500000+05:30",
        "1767323045.123456, 2026-01-02T08:34:05.123456+05:30",
        "1767323045.0000005, 2026-01-02T08:34:05+05:30",
        "0.9999999, 1970-01-01T05:30:01+05:30",
    })
    void numbersAreSecondsShownInTheLocalZone(double seconds, String expected) {
        assertThat(show(new Value.Decimal(seconds))).isEqualTo(expected);
    }

    /** AWS CLI 2.9.19 prints these, because it knows one pair of offsets for all years. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, -44888000000.5, 0547-07-23T00:06:39.500000+01:00",
        "Europe/Berlin, -2500000000, 1890-10-11T20:33:20+01:00",
        "Europe/Berlin, -777600000, 1945-05-12T02:00:00+02:00",
        "Europe/Moscow, 1372636800, 2013-07-01T03:00:00+03:00",
        "America/Caracas, 1300000000, 2011-03-13T03:06:40-04:00",
        "America/Sao_Paulo, 1230768000, 2008-12-31T21:00:00-03:00",
        "Asia/Pyongyang, 1450000000, 2015-12-13T18:46:40+09:00",
        "Australia/Lord_Howe, 1562000000, 2019-07-02T03:23:20+10:30",
    })
    void offsetsAreThoseOfThisYear(String zone, double seconds, String expected) {
        assertThat(in(zone).read(new Value.Decimal(seconds))).isEqualTo(new Value.Text(expected));
    }

    private static IsoTimestamps in(String zone) {
        return new IsoTimestamps(
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                2026-01-02T03:04:05Z            | 2026-01-02T03:04:05+00:00
                2026-01-02T03:04:05.5+02:00     | 2026-01-02T03:04:05.500000+02:00
                2026-01-02T03:04:05.1234567Z    | 2026-01-02T03:04:05.123456+00:00
                2026-01-02 03:04                | 2026-01-02T03:04:00
                2026-01-02                      | 2026-01-02T00:00:00
                Fri, 02 Jan 2026 03:04:05 GMT   | 2026-01-02T03:04:05+00:00
                1767323045                      | 2026-01-02T08:34:05+05:30
                """)
    void textsKeepTheirOffset(String text, String expected) {
        assertThat(show(new Value.Text(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13-01", "0x1p3", "NaN"})
    void otherTextsAreFailures(String text) {
        assertThatThrownBy(() -> kolkata.read(new Value.Text(text)))
                .isInstanceOf(GeneralException.class);
    }

    @Test
    void numbersBeyondTheCalendarAreFailures() {
        assertThatThrownBy(() -> kolkata.read(new Value.Decimal(1e30)))
                .isInstanceOf(GeneralException.class);
        assertThatThrownBy(() -> kolkata.read(Value.Integral.of(253402300800L + 86400)))
                .isInstanceOf(GeneralException.class);
    }

    private String show(Value wire) {
        return ((Value.Text) kolkata.read(wire)).value();
    }
}
