package io.github.awsession.argument;

import io.github.awsession.value.Value;

/**
 * Tells what AWS CLI takes for a moment: seconds since 1970, a date-time of YAML, or a text that
 * reads as either.
 */
final class Moments {
    /** The last second of the year 9999; nothing later can be a moment. */
    private static final double LAST_SECOND = 253_402_300_799.0;

    private static final double FIRST_SECOND = -62_135_596_800.0;

    private Moments() {}

    static boolean isMoment(Value value) {
        return switch (value) {
            case Value.Bool _ -> true;
            case Value.Integral integral -> isInRange(integral.value().doubleValue());
            case Value.Decimal(double number) -> isInRange(number);
            case Value.Timestamp moment -> moment.hasTime();
            case Value.Text(String text) -> MomentText.isMoment(text);
            case Value.Null _, Value.Blob _, Value.Sequence _, Value.Structure _ -> false;
        };
    }

    /** Whether that many seconds since 1970 end between the years 1 and 9999. */
    static boolean isInRange(double seconds) {
        return seconds >= FIRST_SECOND && seconds <= LAST_SECOND;
    }
}
