package io.github.awsession.command;

import java.util.ArrayList;
import java.util.List;

/** The help pages of {@code awsession session}. */
final class SessionHelp {
    private SessionHelp() {}

    /** The page of a verb, or for any other word the one that lists the verbs. */
    static String page(String verb) {
        if (!SessionCommand.VERBS.contains(verb)) {
            return overview();
        }
        Page page = new Page().title(verb);
        page.section("NAME").line(Page.BODY, verb + " -");
        page.section("DESCRIPTION").text(Page.BODY, OptionTexts.of("session." + verb));
        page.section("SYNOPSIS").lines(Page.BODY + 3, synopsis(verb));
        page.section("OPTIONS");
        for (Option option : options(verb)) {
            page.blank().line(Page.BODY, option.word() + type(option));
            page.text(Page.BODY + Page.STEP, OptionTexts.of("session.option." + option.name()));
            if (!option.choices().isEmpty()) {
                page.blank();
                option.choices().forEach(choice -> page.bullet(Page.BODY + Page.STEP, choice));
            }
        }
        page.section("GLOBAL OPTIONS");
        GlobalHelp.write(page, Page.BODY);
        return page.toString();
    }

    /** The options of a verb, beside those of the service's start for {@code run}. */
    static List<Option> options(String verb) {
        return switch (verb) {
            case "run" -> SessionRun.options();
            case "list" -> SessionList.options();
            case "terminate" -> SessionTerminate.options();
            default -> SessionEnv.options();
        };
    }

    private static String overview() {
        Page page = new Page().title(SessionCommand.NAME);
        page.section("NAME").line(Page.BODY, SessionCommand.NAME + " -");
        page.section("DESCRIPTION").text(Page.BODY, OptionTexts.of("session.about"));
        page.section("AVAILABLE COMMANDS");
        SessionCommand.VERBS.forEach(verb -> page.bullet(Page.BODY, verb).blank());
        return page.bullet(Page.BODY, Positional.HELP).toString();
    }

    private static List<String> synopsis(String verb) {
        return switch (verb) {
            case "run" ->
                    List.of(
                            "run --service <value> [--wait-timeout <value>] [--progress <value>]",
                            "[options of the service's start-session] -- <command>...");
            case "list" ->
                    List.of(
                            "list [--service <value>]... [--work-group <value>]...",
                            "[--application-id <value>]... [--all-regions] [--state <value>]");
            case "terminate" ->
                    List.of(
                            "terminate --idle-for <value> | --older-than <value> | --all",
                            "[--tag <key>=<value>]... [--service <value>]...",
                            "[--work-group <value>]... [--application-id <value>]...",
                            "[--all-regions] [--dry-run] [--yes]");
            default ->
                    List.of(
                            "env --service <value> --session-id <value>",
                            "[--application-id <value>] [--format <value>]");
        };
    }

    private static String type(Option option) {
        return option.arity() == Option.Arity.NONE ? " (boolean)" : " (string)";
    }

    /** The words of {@code awsession session} for completion. */
    static CompletionNode completion() {
        CompletionNode help = new CompletionNode(Positional.HELP, List.of(), List.of());
        List<CompletionNode> verbs =
                SessionCommand.VERBS.stream()
                        .map(verb -> new CompletionNode(verb, completions(verb), List.of(help)))
                        .toList();
        List<CompletionNode> children = new ArrayList<>(verbs);
        children.add(help);
        return new CompletionNode(SessionCommand.NAME, List.of(), children);
    }

    private static List<CompletionOption> completions(String verb) {
        return options(verb).stream()
                .map(option -> new CompletionOption(option, values(option)))
                .toList();
    }

    private static List<String> values(Option option) {
        boolean states = option.name().equals(SessionSelection.STATE);
        return states ? SessionSelection.states() : option.choices();
    }
}
