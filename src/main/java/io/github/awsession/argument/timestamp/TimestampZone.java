package io.github.awsession.argument.timestamp;

import static io.github.awsession.argument.timestamp.TimestampSyntaxException.demand;

import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Represents the zone that a text states: an offset, a name of the local zone, or UTC. A text
 * without a zone, or with any other name and no offset, also means UTC.
 *
 * @param name the name as written, or null
 * @param offset the seconds east of Greenwich, or null
 */
record TimestampZone(@Nullable String name, @Nullable Long offset) {
    private static final long DAY = 86_400;

    /** Represents the zone of a text that states none. */
    static final TimestampZone UNKNOWN = new TimestampZone(null, null);

    /** Returns whether a word is a name of UTC. */
    static boolean isUniversal(String name) {
        return name.equalsIgnoreCase("utc")
                || name.equalsIgnoreCase("gmt")
                || name.equalsIgnoreCase("z");
    }

    /** Returns the date and time in UTC for a date and time in this zone. */
    LocalDateTime universal(LocalDateTime wall, Clock clock) throws TimestampSyntaxException {
        long east = name == null || isUniversal(name) ? fixed() : local(name, wall, clock);
        LocalDateTime universal = wall.minusSeconds(east);
        if (universal.getYear() < 1 || universal.getYear() > TimestampDate.LAST_YEAR) {
            throw new GeneralException("date value out of range");
        }
        return universal;
    }

    private long fixed() throws TimestampSyntaxException {
        if (offset == null || (name != null && isUniversal(name))) {
            return 0;
        }
        demand(
                Math.abs(offset) < DAY,
                "offset must be a timedelta strictly between"
                        + " -timedelta(hours=24) and timedelta(hours=24).");
        return offset;
    }

    /**
     * Returns the seconds east of Greenwich for a name that may be one of the local zone; the
     * offsets are those of this year, whatever the year of the timestamp.
     */
    private long local(String name, LocalDateTime wall, Clock clock)
            throws TimestampSyntaxException {
        TimeZone place = TimeZone.getTimeZone(clock.getZone());
        ZoneRules rules = clock.getZone().getRules();
        int year = LocalDateTime.now(clock).getYear();
        int winter = east(rules, year, 1);
        int summer = east(rules, year, 7);
        int standard = Math.min(winter, summer);
        int saving = Math.max(winter, summer);
        boolean named = name.equals(place.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH));
        boolean namedSaving =
                saving != standard
                        && name.equals(place.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH));
        if (!named && !namedSaving) {
            return fixed();
        }
        boolean certain = isSaving(rules, wall, standard);
        boolean ambiguous =
                !certain && isSaving(rules, wall.minusSeconds(saving - standard), standard);
        return certain || (ambiguous && namedSaving) ? saving : standard;
    }

    private static int east(ZoneRules rules, int year, int month) {
        Instant instant = LocalDateTime.of(year, month, 1, 0, 0).toInstant(ZoneOffset.UTC);
        return rules.getOffset(instant).getTotalSeconds();
    }

    private static boolean isSaving(ZoneRules rules, LocalDateTime wall, int standard) {
        return rules.isDaylightSavings(wall.toInstant(ZoneOffset.ofTotalSeconds(standard)));
    }
}
