package io.github.awsession.command.session;

import io.github.awsession.client.setting.ServiceRegions;
import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Describes where sessions are searched.
 *
 * @param kinds the kinds of sessions that were selected, or all that can be searched
 * @param state the wanted state; if empty, all sessions that have not ended are wanted
 * @param allRegions whether to search every region, and not only the configured region
 */
record SessionSelection(
        List<SessionKind> kinds,
        List<String> workGroups,
        List<String> applications,
        Optional<String> state,
        boolean allRegions) {
    SessionSelection {
        kinds = List.copyOf(kinds);
        workGroups = List.copyOf(workGroups);
        applications = List.copyOf(applications);
    }

    /**
     * Describes one search: a service, a work group or application, and a region; an empty region
     * is the configured one.
     */
    record Place(SessionKind kind, String scope, Optional<String> region) {
        @Override
        public String toString() {
            return kind.word()
                    + (scope.isEmpty() ? "" : ' ' + scope)
                    + region.map(" in "::concat).orElse("");
        }
    }

    /** Returns all states of all services. */
    static List<String> states() {
        List<String> known = new ArrayList<>();
        for (SessionKind kind : SessionKind.values()) {
            known.addAll(states(kind));
        }
        return known.stream().distinct().toList();
    }

    /** Returns the states that the sessions of a service can have. */
    static List<String> states(SessionKind kind) {
        String shape = kind == SessionKind.SSM ? "SessionStatus" : "SessionState";
        return ModelLoader.load(kind.word()).shape(shape) instanceof Shape.StringShape states
                ? states.values()
                : List.of();
    }

    /**
     * Returns the wanted state as the service spells it; empty when the service has no state of
     * that name.
     */
    Optional<String> stateOf(SessionKind kind) {
        return state.flatMap(
                wanted -> states(kind).stream().filter(wanted::equalsIgnoreCase).findFirst());
    }

    /** Returns all places to search, in the order of the output. */
    List<Place> places(Optional<String> configuredRegion) {
        List<Place> places = new ArrayList<>();
        for (SessionKind kind : kinds) {
            if (state.isPresent() && stateOf(kind).isEmpty()) {
                continue;
            }
            for (Optional<String> region : regions(configuredRegion)) {
                for (String scope : scopes(kind)) {
                    places.add(new Place(kind, scope, region));
                }
            }
        }
        return places;
    }

    private List<Optional<String>> regions(Optional<String> configured) {
        return allRegions
                ? ServiceRegions.like(configured.orElse("")).stream().map(Optional::of).toList()
                : List.of(Optional.empty());
    }

    private List<String> scopes(SessionKind kind) {
        return switch (kind) {
            case ATHENA -> workGroups;
            case EMR_SERVERLESS -> applications;
            case SSM -> List.of("");
        };
    }

    /** Returns whether a session of Session Manager with this state has ended. */
    static boolean isHistory(String state) {
        String word = state.toUpperCase(Locale.ROOT);
        return word.equals("TERMINATED") || word.equals("FAILED");
    }
}
