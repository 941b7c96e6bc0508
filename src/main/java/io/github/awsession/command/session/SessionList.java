package io.github.awsession.command.session;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.session.SessionSearch.Entry;
import io.github.awsession.command.session.SessionSearch.Found;
import io.github.awsession.error.ExitCode;
import io.github.awsession.value.Value;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Implements {@code awsession session list}, which prints the sessions of all services in one
 * table.
 */
@Command(name = "list")
final class SessionList implements Callable<Integer> {
    private final CallContext context;

    @Mixin private final SelectionOptions where = new SelectionOptions();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = SessionValues.State.class,
            completionCandidates = SessionValues.State.class)
    private Optional<String> state = Optional.empty();

    SessionList(CallContext context) {
        this.context = context;
    }

    /**
     * Prints the list and returns the exit status, which is 255 when a request to a service failed.
     */
    @Override
    public Integer call() {
        Found found = new SessionSearch(context).find(where.in(state), "list");
        Instant now = context.environment().clock().instant();
        List<Value> entries = new ArrayList<>();
        for (Entry entry : found.entries()) {
            entries.add(new Value.Structure(entry.session().entry(now)));
        }
        SessionSearch.print(context, "ListSessions", entries);
        return found.complete() ? ExitCode.OK.status() : ExitCode.GENERAL.status();
    }
}
