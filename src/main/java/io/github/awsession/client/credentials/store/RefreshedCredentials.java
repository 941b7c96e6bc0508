package io.github.awsession.client.credentials.store;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Supplies credentials and fetches them again before they end, as AWS CLI does. They are fetched
 * from fifteen minutes before their end on; a failure to fetch is reported only from ten minutes
 * before their end on.
 */
public final class RefreshedCredentials implements Supplier<Credentials> {
    private static final Duration ADVISED = Duration.ofMinutes(15);
    private static final Duration REQUIRED = Duration.ofMinutes(10);

    private final Clock clock;
    private final Supplier<Credentials> source;
    private @Nullable Credentials current;

    private RefreshedCredentials(
            Clock clock, @Nullable Credentials first, Supplier<Credentials> source) {
        this.clock = clock;
        this.current = first;
        this.source = source;
    }

    /** Returns a supplier that first fetches the credentials when they are used. */
    public static Supplier<Credentials> whenUsed(Clock clock, Supplier<Credentials> source) {
        return new RefreshedCredentials(clock, null, source);
    }

    /**
     * Returns a supplier of credentials that were fetched already; credentials without an end are
     * never fetched again.
     */
    public static Supplier<Credentials> after(
            Clock clock, Credentials first, Supplier<Credentials> source) {
        return first.end() == null ? () -> first : new RefreshedCredentials(clock, first, source);
    }

    @Override
    public Credentials get() {
        Credentials known = current;
        if (known != null && lasts(known, ADVISED)) {
            return known;
        }
        Credentials fresh;
        try {
            fresh = source.get();
        } catch (InterruptedByUserException interrupted) {
            throw interrupted;
        } catch (AwsessionException problem) {
            if (known == null || !lasts(known, REQUIRED)) {
                throw problem;
            }
            return known;
        }
        current = fresh;
        if (!lasts(fresh, Duration.ZERO)) {
            throw new GeneralException(
                    "Credentials were refreshed, but the refreshed credentials are still expired.");
        }
        return fresh;
    }

    private boolean lasts(Credentials credentials, Duration time) {
        return credentials.end() == null || !clock.instant().plus(time).isAfter(credentials.end());
    }
}
