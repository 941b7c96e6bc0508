package io.github.awsession.command;

import io.github.awsession.command.SessionList.Entry;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.value.Value;
import io.github.awsession.waiting.DurationText;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** {@code awsession session terminate}: ends the sessions that nobody needs. */
final class SessionTerminate {
    private static final String DRY_RUN = "dry-run";
    private static final String YES = "yes";
    private static final WaitLimits TO_END = WaitLimits.within(Duration.ofMinutes(5));

    private final CallContext context;

    SessionTerminate(CallContext context) {
        this.context = context;
    }

    /** The options. */
    static List<Option> options() {
        List<Option> options = new ArrayList<>(SessionSelection.options());
        options.addAll(SessionCriteria.options());
        options.add(Option.flag(DRY_RUN));
        options.add(Option.flag(YES));
        return options;
    }

    /** Ends them and reports each; the status is 0 when all have ended. */
    int run(List<String> words) {
        Map<String, List<String>> typed = RepeatedOptions.read(words, options());
        SessionCriteria criteria = SessionCriteria.of(typed);
        boolean dry = typed.containsKey(DRY_RUN);
        boolean asks = !dry && !typed.containsKey(YES);
        boolean terminal =
                context.environment().streams().inTerminal()
                        && context.environment().streams().errTerminal();
        if (asks && !terminal) {
            throw TakenOptions.wrong(
                    "Nobody can be asked here: use --yes to terminate sessions, or --dry-run to see"
                            + " which");
        }
        SessionSelection selection = SessionSelection.of(typed);
        criteria.silences(selection, context);
        SessionList.Found found = new SessionList(context).find(selection, "terminate");
        Instant now = context.environment().clock().instant();
        List<Entry> chosen =
                found.entries().stream()
                        .filter(entry -> criteria.choose(entry.session(), now))
                        .toList();
        if (dry) {
            report(chosen, chosen.stream().map(_ -> "would be terminated").toList(), now);
            return found.complete() ? 0 : ExitCode.GENERAL.status();
        }
        if (asks && !chosen.isEmpty() && !isAgreed(chosen, now)) {
            context.tell("session terminate: nothing was terminated");
            return ExitCode.GENERAL.status();
        }
        return end(chosen, now) && found.complete() ? 0 : ExitCode.GENERAL.status();
    }

    private boolean isAgreed(List<Entry> chosen, Instant now) {
        for (Entry entry : chosen) {
            context.tell(
                    entry.session().owner().kind().word()
                            + ' '
                            + entry.session().owner().scope()
                            + ' '
                            + entry.session().owner().id()
                            + ' '
                            + entry.session().state()
                            + entry.session()
                                    .age(now)
                                    .map(age -> ", started " + DurationText.show(age) + " ago")
                                    .orElse(""));
        }
        context.tell("Terminate these " + chosen.size() + " sessions? [y/N]");
        return answer().strip().equalsIgnoreCase("y");
    }

    private String answer() {
        StringBuilder line = new StringBuilder();
        try {
            int letter = context.environment().streams().in().read();
            while (letter >= 0 && letter != '\n') {
                line.append((char) letter);
                letter = context.environment().streams().in().read();
            }
        } catch (IOException _) {
            return "";
        }
        return line.toString();
    }

    private boolean end(List<Entry> chosen, Instant now) {
        List<String> results = new Concurrently<Entry, String>(this::end).each(chosen);
        report(chosen, results, now);
        return results.stream().allMatch(ENDED::equals);
    }

    private static final String ENDED = "terminated";

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
        SessionList.print(context, "TerminateSessions", entries);
    }
}
