package io.github.awsession.client.wire;

import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.python.LocalZone;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Shows timestamps as Python's {@code isoformat} does. A fraction has six digits, and is omitted
 * when it is zero. Seconds since 1970 are shown in the local time zone, texts with their own
 * offset.
 */
final class IsoTimestamps {
    private static final double MICROSECONDS = 1e6;
    private static final int MAX_YEAR = 9999;

    private final Clock clock;

    IsoTimestamps(Clock clock) {
        this.clock = clock;
    }

    Value read(Value wire) {
        return new Value.Text(shown(wire));
    }

    private String shown(Value wire) {
        if (wire instanceof Value.Decimal(double number)) {
            return seconds(number);
        }
        if (wire instanceof Value.Integral(var number)) {
            return seconds(number.doubleValue());
        }
        if (wire instanceof Value.Text(String text)) {
            return text(text);
        }
        if (wire instanceof Value.Bool(boolean truth)) {
            return seconds(truth ? 1 : 0);
        }
        throw invalid(JsonWriter.write(wire, JsonWriter.Layout.SPACED, false));
    }

    private String text(String text) {
        Optional<Double> number = number(text);
        if (number.isPresent()) {
            return seconds(number.get());
        }
        return TimestampText.parse(text)
                .map(time -> show(time.local(), time.offset()))
                .orElseThrow(() -> invalid(text));
    }

    private static Optional<Double> number(String text) {
        String plain = text.strip();
        // Java would also accept a type letter and hexadecimal digits.
        boolean possible =
                !plain.isEmpty()
                        && plain.chars()
                                .allMatch(character -> "+-.0123456789eE".indexOf(character) >= 0);
        try {
            return possible ? Optional.of(Double.valueOf(plain)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private String seconds(double seconds) {
        double whole = seconds < 0 ? Math.ceil(seconds) : Math.floor(seconds);
        long microseconds = (long) Math.rint((seconds - whole) * MICROSECONDS);
        try {
            Instant instant = Instant.ofEpochSecond((long) whole, microseconds * 1000);
            ZoneOffset offset = LocalZone.of(clock).offset(instant);
            LocalDateTime local = LocalDateTime.ofInstant(instant, offset);
            if (Double.isNaN(seconds) || local.getYear() < 1 || local.getYear() > MAX_YEAR) {
                throw invalid(Double.toString(seconds));
            }
            return show(local, offset);
        } catch (DateTimeException | ArithmeticException _) {
            throw invalid(Double.toString(seconds));
        }
    }

    private static String show(LocalDateTime local, @Nullable ZoneOffset offset) {
        StringBuilder out = new StringBuilder(32);
        digits(out, local.getYear(), 4).append('-');
        digits(out, local.getMonthValue(), 2).append('-');
        digits(out, local.getDayOfMonth(), 2).append('T');
        digits(out, local.getHour(), 2).append(':');
        digits(out, local.getMinute(), 2).append(':');
        digits(out, local.getSecond(), 2);
        int microseconds = local.getNano() / 1000;
        if (microseconds != 0) {
            digits(out.append('.'), microseconds, 6);
        }
        if (offset != null) {
            out.append(offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId());
        }
        return out.toString();
    }

    private static StringBuilder digits(StringBuilder out, int number, int width) {
        String digits = Integer.toString(number);
        return out.repeat('0', width - digits.length()).append(digits);
    }

    private static GeneralException invalid(String wire) {
        return new GeneralException("Invalid timestamp \"" + wire + "\"");
    }
}
