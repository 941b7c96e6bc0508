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
 * lock. Ended sessions form a history of limited length, age and size, so that an emulator that
 * runs for long needs no more memory.
 */
public final class SessionStore<S extends StoredSession> {
    /** Limits the ended sessions that are kept, over all regions. */
    static final int MAX_ENDED = 1000;

    /** Limits what all sessions hold together, in characters. */
    static final long MAX_SIZE = 32 << 20;

    /** Is about what a session needs beside its parameters. */
    private static final long OWN_SIZE = 1000;

    private static final Duration KEPT_AFTER_END = Duration.ofHours(24);

    private final SequencedMap<String, S> sessions = new LinkedHashMap<>();
    private final Clock clock;
    private final Function<S, Instant> end;
    private long size;

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
     *
     * @throws ServiceFault when the sessions that have not ended hold too much
     */
    public synchronized Optional<S> addUnless(
            String region, Supplier<S> making, Predicate<S> counted, int limit)
            throws ServiceFault {
        if (newestFirst(region).stream().filter(counted).count() >= limit) {
            return Optional.empty();
        }
        S session = making.get();
        put(session);
        return Optional.of(session);
    }

    public synchronized Optional<S> find(String region, String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.region().equals(region));
    }

    /** Replaces an existing session by the result of the change, and returns that result. */
    public synchronized S replace(S old, Change<S> change) throws ServiceFault {
        S changed = change.apply(sessions.getOrDefault(old.id(), old));
        put(changed);
        return changed;
    }

    private void put(S session) throws ServiceFault {
        S before = sessions.put(session.id(), session);
        long added = size(session) - (before == null ? 0 : size(before));
        size += added;
        if (added <= 0) {
            return;
        }
        forget();
        if (size > MAX_SIZE) {
            remove(session);
            if (before != null) {
                sessions.put(before.id(), before);
                size += size(before);
            }
            throw ServiceFault.common(
                    400,
                    "ThrottlingException",
                    "The emulator holds as much as it may; terminate some sessions");
        }
    }

    private static long size(StoredSession session) {
        return OWN_SIZE + session.size();
    }

    private void remove(S session) {
        if (sessions.remove(session.id()) != null) {
            size -= size(session);
        }
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
            if (index < surplus || size > MAX_SIZE || end.apply(session).isBefore(oldest)) {
                remove(session);
            }
        }
    }
}
