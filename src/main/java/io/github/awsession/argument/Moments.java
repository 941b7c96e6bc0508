package io.github.awsession.argument;

import io.github.awsession.value.Value;

/** Tells what AWS CLI takes for a moment: seconds since 1970, a date-time of YAML, or a text that reads as either. */
final class Moments {
    private Moments() {}

    static boolean isMoment(Value value) {
        return switch (value) {
            case Value.Integral _, Value.Bool _ -> true;
            case Value.Decimal(double number) -> Double.isFinite(number);
            case Value.Timestamp moment -> moment.hasTime();
            case Value.Text(String text) -> MomentText.isMoment(text);
            case Value.Null _, Value.Blob _, Value.Sequence _, Value.Structure _ -> false;
        };
    }
}
