package io.github.awsession.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/** All sessions; each is immutable and is replaced as a whole, under one lock. */
final class SessionStore {
    private final SequencedMap<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, String> sessionOfCalculation = new HashMap<>();

    /** What becomes of a session, unless there is a reason against it. */
    @FunctionalInterface
    interface Change {
        Session apply(Session session) throws ServiceFault;
    }

    /**
     * Adds a session unless its region already has that many of the counted ones; tells whether it
     * did.
     */
    synchronized boolean addUnless(Session session, Predicate<Session> counted, int limit) {
        if (newestFirst(session.region()).stream().filter(counted).count() >= limit) {
            return false;
        }
        sessions.put(session.id(), session);
        return true;
    }

    synchronized Optional<Session> find(String region, String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.region().equals(region));
    }

    /** The session that a calculation belongs to. */
    synchronized Optional<Session> findByCalculation(String region, String calculationId) {
        return Optional.ofNullable(sessionOfCalculation.get(calculationId))
                .flatMap(id -> find(region, id));
    }

    /** Replaces a session that exists by what the change makes of it; the answer is the new one. */
    synchronized Session replace(Session old, Change change) throws ServiceFault {
        Session changed = change.apply(sessions.getOrDefault(old.id(), old));
        sessions.put(changed.id(), changed);
        changed.calculations()
                .forEach(calculation -> sessionOfCalculation.put(calculation.id(), changed.id()));
        return changed;
    }

    synchronized List<Session> newestFirst(String region) {
        List<Session> found = new ArrayList<>(sessions.sequencedValues().reversed());
        found.removeIf(session -> !session.region().equals(region));
        return found;
    }
}
