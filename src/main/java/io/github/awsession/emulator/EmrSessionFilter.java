package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which sessions a list is to hold.
 *
 * @param applicationId those of this application
 * @param states those in one of these states; any state when there are none
 * @param after those that were created then or later
 * @param before those that were created then or before
 */
record EmrSessionFilter(
        String applicationId,
        List<String> states,
        Optional<Instant> after,
        Optional<Instant> before) {
    EmrSessionFilter {
        states = List.copyOf(states);
    }

    static EmrSessionFilter of(Parameters parameters) {
        return new EmrSessionFilter(
                parameters.requiredText("applicationId"),
                parameters.items("states").stream()
                        .map(state -> ((Value.Text) state).value())
                        .distinct()
                        .sorted()
                        .toList(),
                parameters.moment("createdAtAfter"),
                parameters.moment("createdAtBefore"));
    }

    boolean admits(EmrSession session, EmrState state) {
        return session.applicationId().equals(applicationId)
                && (states.isEmpty() || states.contains(state.name()))
                && after.map(moment -> !session.submitted().isBefore(moment)).orElse(true)
                && before.map(moment -> !session.submitted().isAfter(moment)).orElse(true);
    }

    /** The filter in words; the same for the same filter. */
    String question() {
        return "ListSessions " + applicationId + states + after + before;
    }
}
