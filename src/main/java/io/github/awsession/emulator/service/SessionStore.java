package io.github.awsession.emulator.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Stores all sessions of a service; each session is immutable and is replaced as a whole, under one
 * lock. Ended sessions form a history of limited length and age, so that an emulator that runs for
 * long needs no more memory.
 */
public final class SessionStore<S extends StoredSession> {
    /** Limits the ended sessions that are kept, over all regions. */
    static final int MAX_ENDED = 1000;

    private static final Duration KEPT_AFTER_END = Duration.ofHours(24);

    private final SequencedMap<String, S> sessions = new LinkedHashMap<>();
    private final Clock clock;
    private final Function<S, Instant> end;

    /**
     * Makes an empty store.
     *
     * @param end returns the time at which a session ends or ended, as far as it is known
     */
    public SessionStore(Clock clock, Function<S, Instant> end) {
        this.clock = clock;
        this.end = end;
    }

    /** Changes a session, unless there is a reason against it. */
    @FunctionalInterface
    public interface Change<S> {
        S apply(S session) throws ServiceFault;
    }

    /**
     * Adds a session, which is only made if the region has fewer than the given number of counted
     * sessions.
     */
    public synchronized Optional<S> addUnless(
            String region, Supplier<S> making, Predicate<S> counted, int limit) {
        if (newestFirst(region).stream().filter(counted).count() >= limit) {
            return Optional.empty();
        }
        S session = making.get();
        sessions.put(session.id(), session);
        forget();
        return Optional.of(session);
    }

    public synchronized Optional<S> find(String region, String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.region().equals(region));
    }

    /** Replaces an existing session by the result of the change, and returns that result. */
    public synchronized S replace(S old, Change<S> change) throws ServiceFault {
        S changed = change.apply(sessions.getOrDefault(old.id(), old));
        sessions.put(changed.id(), changed);
        return changed;
    }

    public synchronized List<S> newestFirst(String region) {
        List<S> found = new ArrayList<>(sessions.sequencedValues().reversed());
        found.removeIf(session -> !session.region().equals(region));
        return found;
    }

    private void forget() {
        Instant now = clock.instant();
        Instant oldest = now.minus(KEPT_AFTER_END);
        List<S> ended = new ArrayList<>(sessions.values());
        ended.removeIf(session -> end.apply(session).isAfter(now));
        int surplus = ended.size() - MAX_ENDED;
        for (int index = 0; index < ended.size(); index++) {
            S session = ended.get(index);
            if (index < surplus || end.apply(session).isBefore(oldest)) {
                sessions.remove(session.id());
            }
        }
    }
}
