package io.github.awsession.emulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A calculation as requested; what has become of it follows from the time.
 *
 * @param id unique
 * @param submitted when it was requested
 * @param code what to run; nothing runs it
 * @param description the caller's words
 * @param stopRequested when somebody asked to stop it
 */
record Calculation(
        String id,
        Instant submitted,
        String code,
        Optional<String> description,
        Optional<Instant> stopRequested) {

    Calculation stoppedAt(Instant moment) {
        return new Calculation(id, submitted, code, description, Optional.of(moment));
    }
}
