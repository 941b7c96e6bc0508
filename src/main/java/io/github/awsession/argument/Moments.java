package io.github.awsession.argument;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Reads what AWS CLI takes for a moment: seconds since 1970, a date-time of YAML, or a text that
 * tells either. A text may be anything that python-dateutil's parser understands; without a zone it
 * is universal time, and a missing part of its date is today's.
 */
final class Moments {
    static final int LAST_YEAR = 9999;

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether validation lets a value pass.
     *
     * @throws GeneralException for a moment that cannot be counted with
     */
    boolean isMoment(Value value) {
        try {
            read(value);
            return true;
        } catch (MomentSyntaxException _) {
            return false;
        }
    }

    /**
     * The moment of a value, in universal time.
     *
     * @throws GeneralException for a moment that cannot be counted with
     */
    LocalDateTime read(Value value) throws MomentSyntaxException {
        return switch (value) {
            case Value.Bool(boolean truth) -> number(truth ? BigInteger.ONE : BigInteger.ZERO);
            case Value.Integral integral -> number(integral.value());
            case Value.Decimal(double number) -> seconds(number, value);
            case Value.Text(String text) -> text(text, value);
            case Value.Blob blob -> text(new String(blob.bytes(), StandardCharsets.UTF_8), value);
            case Value.Timestamp moment when moment.hasTime() ->
                    LocalDateTime.parse(moment.literal());
            case Value.Timestamp _ -> throw noText(value, "date");
            case Value.Null _ -> throw noText(value, "NoneType");
            case Value.Sequence _ -> throw noText(value, "list");
            case Value.Structure _ -> throw noText(value, "dict");
        };
    }

    private static LocalDateTime number(BigInteger number) throws MomentSyntaxException {
        double seconds = number.doubleValue();
        if (Double.isInfinite(seconds)) {
            throw new GeneralException("int too large to convert to float");
        }
        return seconds(seconds, new Value.Integral(number));
    }

    private static LocalDateTime seconds(double seconds, Value value) throws MomentSyntaxException {
        try {
            return EpochSeconds.moment(seconds);
        } catch (ArithmeticException _) {
            throw uncountable(value);
        }
    }

    private LocalDateTime text(String text, Value value) throws MomentSyntaxException {
        try {
            return EpochSeconds.moment(Numbers.decimal(text));
        } catch (NumberSyntaxException | MomentSyntaxException _) {
            return date(text, value);
        } catch (ArithmeticException _) {
            throw uncountable(value);
        }
    }

    private LocalDateTime date(String text, Value value) throws MomentSyntaxException {
        MomentZone zone;
        LocalDateTime wall;
        try {
            MomentParts parts = MomentParser.parts(text, clock);
            zone = new MomentZone(parts.zone, parts.offset);
            wall = parts.wall();
        } catch (MomentSyntaxException fault) {
            throw invalid(value, fault.getMessage() + ": " + PythonText.of(value));
        } catch (ArithmeticException _) {
            throw uncountable(value);
        }
        return zone.universal(wall, clock);
    }

    private static MomentSyntaxException noText(Value value, String type) {
        return invalid(value, "Parser must be a string or character stream, not " + type);
    }

    private static MomentSyntaxException invalid(Value value, String reason) {
        return new MomentSyntaxException(
                "Invalid timestamp \"" + PythonText.of(value) + "\": " + reason);
    }

    private static GeneralException uncountable(Value value) {
        return new GeneralException(
                "Unable to calculate correct timezone offset for \"" + PythonText.of(value) + "\"");
    }
}
