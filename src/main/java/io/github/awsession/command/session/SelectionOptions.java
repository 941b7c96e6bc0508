package io.github.awsession.command.session;

import io.github.awsession.command.session.view.SessionKind;
import io.github.awsession.error.UsageException;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options that say where sessions are looked for; picocli fills them in. */
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
     * Where that is.
     *
     * @param state the state wanted, if one is
     * @throws UsageException for applications that nobody named
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
