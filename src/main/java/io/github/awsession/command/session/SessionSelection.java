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
 * Where sessions are looked for.
 *
 * @param kinds what was asked for, or all
 * @param state the state wanted; without one, all sessions that have not ended
 * @param allRegions whether to look in every region, and not only in the configured one
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

    /** One question to one service. */
    record Place(SessionKind kind, String scope, Optional<String> region) {
        @Override
        public String toString() {
            return kind.word()
                    + (scope.isEmpty() ? "" : ' ' + scope)
                    + region.map(" in "::concat).orElse("");
        }
    }

    /** All states of all services. */
    static List<String> states() {
        List<String> known = new ArrayList<>();
        for (SessionKind kind : SessionKind.values()) {
            known.addAll(states(kind));
        }
        return known.stream().distinct().toList();
    }

    /** The states that a service's sessions can be in. */
    static List<String> states(SessionKind kind) {
        String shape = kind == SessionKind.SSM ? "SessionStatus" : "SessionState";
        return ModelLoader.load(kind.word()).shape(shape) instanceof Shape.StringShape states
                ? states.values()
                : List.of();
    }

    /** The wanted state as that service spells it; nothing when it has none of that name. */
    Optional<String> stateOf(SessionKind kind) {
        return state.flatMap(
                wanted -> states(kind).stream().filter(wanted::equalsIgnoreCase).findFirst());
    }

    /** Everything to ask, in the order of the answers. */
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

    /** Whether a state is that of an ended session of Session Manager. */
    static boolean isHistory(String state) {
        String word = state.toUpperCase(Locale.ROOT);
        return word.equals("TERMINATED") || word.equals("FAILED");
    }
}
