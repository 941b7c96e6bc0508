package io.github.awsession.command.session;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.session.SessionSelection.Place;
import io.github.awsession.command.session.view.ListedSession;
import io.github.awsession.environment.text.TerminalText;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Searches for sessions in several places concurrently. */
record SessionSearch(CallContext context) {
    /**
     * Holds the result of a search.
     *
     * @param complete whether no request failed
     */
    record Found(List<Entry> entries, boolean complete) {}

    /** Holds a session and the listing that found it. */
    record Entry(ListedSession session, SessionListing listing) {}

    /**
     * Searches all places of a selection; standard error names the places where a request failed.
     */
    Found find(SessionSelection selection, String verb) {
        List<Place> places = selection.places(context.region());
        List<Answer> answers =
                new Concurrently<Place, Answer>(place -> ask(selection, place)).each(places);
        List<Entry> entries = new ArrayList<>();
        List<AwsessionException> failures = new ArrayList<>();
        for (int index = 0; index < answers.size(); index++) {
            Answer answer = answers.get(index);
            entries.addAll(answer.entries());
            if (answer.failure().isPresent()) {
                failures.add(answer.failure().get());
                complain(verb, places.get(index), answer.failure().get(), answers.size());
            }
        }
        if (!failures.isEmpty()
                && failures.size() == answers.size()
                && failures.getFirst() instanceof ConfigurationException nothingWorks) {
            throw nothingWorks;
        }
        return new Found(entries, failures.isEmpty());
    }

    private record Answer(List<Entry> entries, Optional<AwsessionException> failure) {}

    private Answer ask(SessionSelection selection, Place place) {
        try {
            SessionListing listing = new SessionListing(context, selection, place);
            List<Entry> entries = new ArrayList<>();
            for (ListedSession session : listing.fetch()) {
                entries.add(new Entry(session, listing));
            }
            return new Answer(entries, Optional.empty());
        } catch (AwsessionException failure) {
            return new Answer(List.of(), Optional.of(failure));
        }
    }

    private void complain(String verb, Place place, AwsessionException failure, int asked) {
        if (asked > 1 || !(failure instanceof ConfigurationException)) {
            context.tell(
                    "session " + verb + ": " + place + ": " + TerminalText.line(failure.text()));
        }
    }

    /**
     * Prints sessions under a title. On a terminal, control characters in what the services said
     * show as escapes.
     */
    static void print(CallContext context, String title, List<Value> entries) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        ResponsePrinter printer = context.printer();
        Value sessions = new Value.Sequence(entries);
        members.put("Sessions", printer.isRawOnTerminal() ? onTerminal(sessions) : sessions);
        printer.print(title, new Value.Structure(members));
    }

    private static Value onTerminal(Value value) {
        if (value instanceof Value.Sequence(List<Value> items)) {
            return new Value.Sequence(items.stream().map(SessionSearch::onTerminal).toList());
        }
        if (value instanceof Value.Structure(SequencedMap<String, Value> members)) {
            SequencedMap<String, Value> shown = new LinkedHashMap<>();
            members.forEach((name, member) -> shown.put(name, onTerminal(member)));
            return new Value.Structure(shown);
        }
        return value instanceof Value.Text(String text)
                ? new Value.Text(TerminalText.line(text))
                : value;
    }
}
