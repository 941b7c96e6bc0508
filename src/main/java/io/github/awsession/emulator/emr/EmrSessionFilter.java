package io.github.awsession.emulator.emr;

import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Selects the sessions of a list.
 *
 * @param applicationId the application of the sessions
 * @param states the states of the sessions; any state when the list is empty
 * @param after the earliest time of creation
 * @param before the latest time of creation
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
                parameters.timestamp("createdAtAfter"),
                parameters.timestamp("createdAtBefore"));
    }

    boolean admits(EmrSession session, EmrState state) {
        return session.applicationId().equals(applicationId)
                && (states.isEmpty() || states.contains(state.name()))
                && after.map(timestamp -> !session.submitted().isBefore(timestamp)).orElse(true)
                && before.map(timestamp -> !session.submitted().isAfter(timestamp)).orElse(true);
    }

    /** Returns a text of the filter, which is the same for equal filters. */
    String question() {
        return "ListSessions " + applicationId + states + after + before;
    }
}
