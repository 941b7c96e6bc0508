package io.github.awsession.command.session;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.session.SessionSearch.Entry;
import io.github.awsession.command.session.SessionSearch.Found;
import io.github.awsession.environment.InputLine;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.text.TerminalText;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.UsageException;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.DurationText;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/**
 * Implements {@code awsession session terminate}, which terminates the sessions that meet the
 * criteria.
 */
@Command(name = "terminate")
final class SessionTerminate implements Callable<Integer> {
    private static final WaitLimits TO_END = WaitLimits.within(Duration.ofMinutes(5));
    private static final String ENDED = "terminated";

    private final CallContext context;

    @Mixin private final CriteriaOptions which = new CriteriaOptions();
    @Mixin private final SelectionOptions where = new SelectionOptions();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--yes")
    private boolean yes;

    SessionTerminate(CallContext context) {
        this.context = context;
    }

    /**
     * Terminates the sessions, reports each of them, and returns the exit status, which is 0 when
     * all have ended.
     */
    @Override
    public Integer call() {
        SessionCriteria criteria = which.criteria();
        boolean asks = !dryRun && !yes;
        if (asks && !canAsk()) {
            throw new UsageException(
                    "Nobody can be asked here: use --yes to terminate sessions, or --dry-run to see"
                            + " which");
        }
        SessionSelection selection = where.in(Optional.empty());
        criteria.silences(selection, context);
        Found found = new SessionSearch(context).find(selection, "terminate");
        Instant now = context.environment().clock().instant();
        List<Entry> chosen =
                found.entries().stream()
                        .filter(entry -> criteria.choose(entry.session(), now))
                        .toList();
        if (asks && !chosen.isEmpty() && !isAgreed(chosen, now)) {
            context.tell("session terminate: nothing was terminated");
            return ExitCode.GENERAL.status();
        }
        boolean done = dryRun ? show(chosen, now) : end(chosen, now);
        return done && found.complete() ? ExitCode.OK.status() : ExitCode.GENERAL.status();
    }

    private boolean canAsk() {
        Streams streams = context.environment().streams();
        return streams.inTerminal() && streams.errTerminal();
    }

    private boolean show(List<Entry> chosen, Instant now) {
        report(chosen, chosen.stream().map(_ -> "would be terminated").toList(), now);
        return true;
    }

    private boolean isAgreed(List<Entry> chosen, Instant now) {
        for (Entry entry : chosen) {
            context.tell(
                    TerminalText.line(
                                    entry.session().owner().kind().word()
                                            + ' '
                                            + entry.session().owner().scope()
                                            + ' '
                                            + entry.session().owner().id()
                                            + ' '
                                            + entry.session().state())
                            + entry.session()
                                    .age(now)
                                    .map(age -> ", started " + DurationText.show(age) + " ago")
                                    .orElse(""));
        }
        context.tell("Terminate these " + chosen.size() + " sessions? [y/N]");
        return answer().strip().equalsIgnoreCase("y");
    }

    private String answer() {
        try {
            return InputLine.read(
                    context.environment().streams().in()::read,
                    context.environment().files().text());
        } catch (IOException _) {
            return "";
        }
    }

    private boolean end(List<Entry> chosen, Instant now) {
        List<String> results = new Concurrently<Entry, String>(this::end).each(chosen);
        report(chosen, results, now);
        return results.stream().allMatch(ENDED::equals);
    }

    private String end(Entry entry) {
        LiveSession session = entry.listing().live(entry.session());
        try {
            session.terminate();
            session.awaitEnd(TO_END, ProgressForm.NONE);
            return ENDED;
        } catch (AwsessionException failure) {
            return "not terminated: " + failure.text();
        }
    }

    private void report(List<Entry> chosen, List<String> results, Instant now) {
        List<Value> entries = new ArrayList<>();
        for (int index = 0; index < chosen.size(); index++) {
            SequencedMap<String, Value> members = chosen.get(index).session().entry(now);
            members.put("Result", new Value.Text(results.get(index)));
            entries.add(new Value.Structure(members));
        }
        SessionSearch.print(context, "TerminateSessions", entries);
    }
}
