package io.github.awsession.command;

import io.github.awsession.error.UsageException;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code awsession session}: what is done with sessions in the same way whatever the service. */
final class SessionCommand {
    static final String NAME = "session";
    static final String SUMMARY = "runs commands with a session, lists and ends sessions";
    static final List<String> VERBS = List.of("run", "list", "terminate", "env");

    private final CallContext context;

    SessionCommand(CallContext context) {
        this.context = context;
    }

    /**
     * Runs a verb.
     *
     * @param words what follows {@code session}, without the global options
     */
    int run(List<String> words) {
        int mark = words.indexOf("--");
        List<String> own = mark < 0 ? words : words.subList(0, mark);
        List<String> command = mark < 0 ? List.of() : words.subList(mark + 1, words.size());
        List<String> verbs = Stream.concat(VERBS.stream(), Stream.of(Positional.HELP)).toList();
        LevelWords level =
                LevelParser.parse(
                        new OptionTable(List.of()), new Positional("verb", true, verbs), own);
        String verb = Objects.requireNonNull(level.positional());
        if (verb.equals(Positional.HELP) || level.rest().equals(List.of(Positional.HELP))) {
            new HelpPager(context.environment()).show(SessionHelp.page(verb));
            return 0;
        }
        if (mark >= 0 && !verb.equals("run")) {
            throw UsageException.unknownOptions(
                    "Unknown options: " + String.join(", ", words.subList(mark, words.size())));
        }
        return switch (verb) {
            case "run" -> new SessionRun(context).run(level.rest(), command);
            case "list" -> new SessionList(context).run(level.rest());
            case "terminate" -> new SessionTerminate(context).run(level.rest());
            default -> new SessionEnv(context).run(level.rest());
        };
    }
}
