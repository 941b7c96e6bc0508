package io.github.awsession.argument.timestamp;

import static io.github.awsession.argument.timestamp.TimestampSyntaxException.demand;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.LocalZone;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDateTime;
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
        LocalZone zone = LocalZone.of(clock);
        boolean named = name.equals(place.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH));
        boolean namedSaving =
                zone.changes()
                        && name.equals(place.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH));
        if (!named && !namedSaving) {
            return fixed();
        }
        boolean certain = zone.isSaving(wall);
        boolean ambiguous =
                !certain && zone.isSaving(wall.minusSeconds(zone.saving() - zone.standard()));
        return certain || (ambiguous && namedSaving) ? zone.saving() : zone.standard();
    }
}
