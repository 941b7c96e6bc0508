package io.github.awsession.argument.yaml;

import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and date-times of YAML; as in AWS CLI, an offset is applied and then dropped. */
final class YamlTimestamp {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern PARTS =
            Pattern.compile(
                    """
                    (?<year>\\d{4})-(?<month>\\d\\d?)-(?<day>\\d\\d?)
                    (?:(?:[Tt]|[\\x20\\t]+)
                    (?<hour>\\d\\d?):(?<minute>\\d\\d):(?<second>\\d\\d)(?:\\.(?<fraction>\\d*))?
                    (?:[\\x20\\t]*(?:Z|(?<sign>[-+])(?<hours>\\d\\d?)(?::(?<minutes>\\d\\d))?))?)?
                    """,
                    Pattern.COMMENTS);
    private static final int MICROSECOND_DIGITS = 6;

    private YamlTimestamp() {}

    static boolean looksLikeOne(String text) {
        Matcher parts = PARTS.matcher(text);
        return parts.matches() && (parts.group("hour") != null || DATE.matcher(text).matches());
    }

    static Value read(String text) throws YamlSyntaxException {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new YamlSyntaxException();
        }
        try {
            LocalDate date =
                    LocalDate.of(
                            number(parts, "year"), number(parts, "month"), number(parts, "day"));
            if (parts.group("hour") == null) {
                return new Value.Timestamp(date.toString(), false);
            }
            return new Value.Timestamp(literal(timestamp(date, parts)), true);
        } catch (DateTimeException fault) {
            throw new GeneralException(String.valueOf(fault.getMessage()));
        }
    }

    private static LocalDateTime timestamp(LocalDate date, Matcher parts) {
        LocalDateTime wall =
                date.atTime(number(parts, "hour"), number(parts, "minute"), number(parts, "second"))
                        .plusNanos(1000L * microseconds(parts.group("fraction")));
        long shift = number(parts, "hours") * 60L + number(parts, "minutes");
        return "-".equals(parts.group("sign")) ? wall.plusMinutes(shift) : wall.minusMinutes(shift);
    }

    /** Returns the timestamp as text, with six digits of a fraction or none. */
    private static String literal(LocalDateTime timestamp) {
        String whole = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(timestamp.withNano(0));
        if (timestamp.getNano() == 0) {
            return whole;
        }
        String digits = Integer.toString(timestamp.getNano() / 1000);
        return whole + "." + "0".repeat(MICROSECOND_DIGITS - digits.length()) + digits;
    }

    /** Returns the microseconds of a fraction, rounded by the seventh digit. */
    private static int microseconds(@Nullable String fraction) {
        String digits = (fraction == null ? "" : fraction) + "0000000";
        int rounding = digits.charAt(MICROSECOND_DIGITS) > '4' ? 1 : 0;
        return Integer.parseInt(digits.substring(0, MICROSECOND_DIGITS)) + rounding;
    }

    private static int number(Matcher parts, String name) {
        String digits = parts.group(name);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
