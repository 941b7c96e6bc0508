package io.github.awsession.environment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Reads the clock of the machine. It determines the time zone only on demand, because that takes
 * over 10 ms.
 */
public final class LocalClock extends Clock {
    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
