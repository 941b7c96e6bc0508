package io.github.awsession.argument.timestamp;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Reads the values that AWS CLI accepts as timestamps: seconds since 1970, a date-time of YAML, or
 * a text that states one of these. A text may have any form that python-dateutil's parser
 * understands; without a zone the text is in UTC, and missing parts of the date are taken from
 * today.
 */
public final class Timestamps {
    private final Clock clock;

    /**
     * Makes a reader; the clock provides today's date, which completes a date of which parts are
     * missing.
     */
    public Timestamps(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns whether validation accepts a value as a timestamp.
     *
     * @throws GeneralException for a timestamp that is too far away to calculate with
     */
    public boolean isTimestamp(Value value) {
        try {
            read(value);
            return true;
        } catch (TimestampSyntaxException _) {
            return false;
        }
    }

    /**
     * Returns the timestamp of a value, in UTC.
     *
     * @throws GeneralException for a timestamp that is too far away to calculate with
     */
    LocalDateTime read(Value value) throws TimestampSyntaxException {
        return switch (value) {
            case Value.Bool(boolean truth) -> number(truth ? BigInteger.ONE : BigInteger.ZERO);
            case Value.Integral integral -> number(integral.value());
            case Value.Decimal(double number) -> seconds(number, value);
            case Value.Text(String text) -> text(text, value);
            case Value.Blob blob -> text(new String(blob.bytes(), StandardCharsets.UTF_8), value);
            case Value.Timestamp timestamp when timestamp.hasTime() ->
                    LocalDateTime.parse(timestamp.literal());
            case Value.Timestamp _ -> throw noText(value, "date");
            case Value.Null _ -> throw noText(value, "NoneType");
            case Value.Sequence _ -> throw noText(value, "list");
            case Value.Structure _ -> throw noText(value, "dict");
        };
    }

    private static LocalDateTime number(BigInteger number) throws TimestampSyntaxException {
        double seconds = number.doubleValue();
        if (Double.isInfinite(seconds)) {
            throw new GeneralException("int too large to convert to float");
        }
        return seconds(seconds, new Value.Integral(number));
    }

    private static LocalDateTime seconds(double seconds, Value value)
            throws TimestampSyntaxException {
        try {
            return EpochSeconds.timestamp(seconds);
        } catch (ArithmeticException _) {
            throw uncountable(value);
        }
    }

    private LocalDateTime text(String text, Value value) throws TimestampSyntaxException {
        try {
            return seconds(Numbers.decimal(text), value);
        } catch (NumberSyntaxException | TimestampSyntaxException _) {
            return date(text, value);
        }
    }

    private LocalDateTime date(String text, Value value) throws TimestampSyntaxException {
        ParsedTimestamp parsed;
        LocalDateTime wall;
        try {
            LocalDate today = LocalDate.now(clock);
            parsed = TimestampParser.parse(text, today);
            wall = parsed.wall(today);
        } catch (TimestampSyntaxException fault) {
            throw invalid(value, fault.getMessage() + ": " + PythonText.of(value));
        } catch (ArithmeticException _) {
            throw uncountable(value);
        }
        return parsed.zone().universal(wall, clock);
    }

    private static TimestampSyntaxException noText(Value value, String type) {
        return invalid(value, "Parser must be a string or character stream, not " + type);
    }

    private static TimestampSyntaxException invalid(Value value, String reason) {
        return new TimestampSyntaxException(
                "Invalid timestamp \"" + PythonText.of(value) + "\": " + reason);
    }

    private static GeneralException uncountable(Value value) {
        return new GeneralException(
                "Unable to calculate correct timezone offset for \"" + PythonText.of(value) + "\"");
    }
}
