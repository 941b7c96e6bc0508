package io.github.awsession.python;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Knows the offsets of the local zone as {@code dateutil.tz.tzlocal} does: those of this year hold
 * for all years, and only whether they are those of summer depends on the time.
 *
 * @param rules the rules of the zone
 * @param standard the seconds east of Greenwich in winter
 * @param saving the seconds east of Greenwich in summer
 */
public record LocalZone(ZoneRules rules, int standard, int saving) {
    /** Returns the zone of a clock in the clock's year. */
    public static LocalZone of(Clock clock) {
        ZoneRules rules = clock.getZone().getRules();
        int year = LocalDateTime.now(clock).getYear();
        int january = east(rules, year, 1);
        int july = east(rules, year, 7);
        return new LocalZone(rules, Math.min(january, july), Math.max(january, july));
    }

    private static int east(ZoneRules rules, int year, int month) {
        Instant instant = LocalDateTime.of(year, month, 1, 0, 0).toInstant(ZoneOffset.UTC);
        return rules.getOffset(instant).getTotalSeconds();
    }

    /** Returns whether the zone has two offsets in this year. */
    public boolean changes() {
        return saving != standard;
    }

    /** Returns the offset at an instant. */
    public ZoneOffset offset(Instant instant) {
        return ZoneOffset.ofTotalSeconds(
                changes() && rules.isDaylightSavings(instant) ? saving : standard);
    }

    /** Returns whether a time on the clock, read as one in winter, is in summer. */
    public boolean isSaving(LocalDateTime wall) {
        return rules.isDaylightSavings(wall.toInstant(ZoneOffset.ofTotalSeconds(standard)));
    }
}
