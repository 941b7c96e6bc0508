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

    private final SessionSite site;

    SessionCommand(SessionSite site) {
        this.site = site;
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
        List<String> verbs = Stream.concat(VERBS.stream(), Stream.of(CommandTree.HELP)).toList();
        LevelWords level =
                LevelParser.parse(
                        new OptionTable(List.of()), new Positional("verb", true, verbs), own);
        String verb = Objects.requireNonNull(level.positional());
        if (verb.equals(CommandTree.HELP) || level.rest().equals(List.of(CommandTree.HELP))) {
            new HelpPager(site.environment()).show(SessionHelp.page(verb));
            return 0;
        }
        if (mark >= 0 && !verb.equals("run")) {
            throw UsageException.unknownOptions(
                    "Unknown options: " + String.join(", ", words.subList(mark, words.size())));
        }
        return switch (verb) {
            case "run" -> new SessionRun(site).run(level.rest(), command);
            case "list" -> new SessionList(site).run(level.rest());
            case "terminate" -> new SessionTerminate(site).run(level.rest());
            default -> new SessionEnv(site).run(level.rest());
        };
    }
}
