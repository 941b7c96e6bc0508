package io.github.awsession.testing;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Represents a clock of a test, whose zone is always UTC. */
public abstract class UtcClock extends Clock {
    @Override
    public final ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public final Clock withZone(ZoneId zone) {
        return this;
    }
}
