package io.github.awsession.emulator.athena;

import java.time.Instant;
import java.util.Optional;

/**
 * Holds a calculation as it was requested; its state follows from the time.
 *
 * @param id the unique id
 * @param submitted the time of the request
 * @param code the code, which the emulator does not run
 * @param description the caller's description
 * @param stopRequested the time at which a client asked to stop it
 */
record Calculation(
        String id,
        Instant submitted,
        String code,
        Optional<String> description,
        Optional<Instant> stopRequested) {
    private static final long OWN_SIZE = 500;

    /** Returns about as many characters as it needs in memory. */
    long size() {
        return OWN_SIZE + code.length() + description.map(String::length).orElse(0);
    }

    Calculation stoppedAt(Instant time) {
        return new Calculation(id, submitted, code, description, Optional.of(time));
    }
}
