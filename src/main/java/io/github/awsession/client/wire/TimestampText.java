package io.github.awsession.client.wire;

import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a timestamp that was written as text, in ISO 8601 or like {@code Fri, 02 Jan 2026 03:04:05
 * GMT}; the offset may be missing.
 */
public record TimestampText(LocalDateTime local, @Nullable ZoneOffset offset) {

    /** Returns the timestamp in a text; absent when the text is not a timestamp. */
    static Optional<TimestampText> parse(String text) {
        try {
            return iso(text.strip()).or(() -> Optional.of(internet(text.strip())));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /**
     * Returns the timestamp of an expiration, which must have an offset.
     *
     * @throws GeneralException for a text that is not a timestamp, in AWS CLI's words, or for a
     *     timestamp without an offset, which AWS CLI cannot compare with the present
     */
    public static Instant required(String text) {
        TimestampText time =
                parse(text)
                        .orElseThrow(() -> new GeneralException("Unknown string format: " + text));
        if (time.offset() == null) {
            throw new GeneralException("The end of the validity has no offset: " + text);
        }
        return time.instant();
    }

    private static Optional<TimestampText> iso(String text) {
        Matcher matcher =
                Pattern.compile(
                                "(\\d{4})-?(\\d\\d)-?(\\d\\d)"
                                        + "(?:[Tt ]\\s*(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d+))?)?)?)?"
                                        + "\\s*(Z|z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?")
                        .matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LocalDateTime local =
                LocalDateTime.of(
                        number(matcher.group(1)),
                        number(matcher.group(2)),
                        number(matcher.group(3)),
                        number(matcher.group(4)),
                        number(matcher.group(5)),
                        number(matcher.group(6)),
                        nanoseconds(matcher.group(7)));
        return Optional.of(new TimestampText(local, offset(matcher.group(8))));
    }

    private static TimestampText internet(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        return new TimestampText(time.toLocalDateTime(), time.getOffset());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /**
     * Returns the nanoseconds of a fraction. Digits beyond microseconds are cut off, as Python's
     * parser does.
     */
    private static int nanoseconds(@Nullable String fraction) {
        return fraction == null
                ? 0
                : Integer.parseInt((fraction + "000000").substring(0, 6)) * 1000;
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean named = Character.isLetter(text.charAt(0));
        return named ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    /** Returns the instant; a timestamp without an offset counts as UTC. */
    Instant instant() {
        return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
    }
}
