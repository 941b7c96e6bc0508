package io.github.awsession.command.session;

import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.error.UsageException;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the options that select where sessions are searched; picocli sets the fields. */
final class SelectionOptions {
    @Option(
            names = "--service",
            paramLabel = "SERVICE",
            converter = SessionValues.Service.class,
            completionCandidates = SessionValues.Service.class)
    private List<SessionKind> services = List.of();

    @Option(names = "--work-group", paramLabel = "NAME")
    private List<String> workGroups = List.of();

    @Option(names = "--application-id", paramLabel = "ID")
    private List<String> applications = List.of();

    @Option(names = "--all-regions")
    private boolean allRegions;

    /**
     * Returns the selection that the options make.
     *
     * @param state the wanted state; if empty, the selection has no state
     * @throws UsageException when EMR Serverless is selected and no application is named
     */
    SessionSelection in(Optional<String> state) {
        List<SessionKind> kinds = new ArrayList<>();
        for (SessionKind kind : SessionKind.values()) {
            boolean asked = services.contains(kind);
            boolean findable = kind != SessionKind.EMR_SERVERLESS || !applications.isEmpty();
            if (asked && !findable) {
                throw new UsageException("the following arguments are required: --application-id");
            }
            if (asked || (services.isEmpty() && findable)) {
                kinds.add(kind);
            }
        }
        return new SessionSelection(
                kinds,
                workGroups.isEmpty() ? List.of("primary") : List.copyOf(workGroups),
                List.copyOf(applications),
                state,
                allRegions);
    }
}
