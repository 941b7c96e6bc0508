package io.github.awsession.command.own;

import io.github.awsession.command.line.Positional;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;

/** The words that show the help of a command of ours: {@code help}, {@code --help}, {@code -h}. */
public final class HelpWords {
    private static final String OPTION = "--help";

    private HelpWords() {}

    /** Lets a command and its verbs understand them. */
    static void addTo(CommandSpec command) {
        command.subcommands().values().forEach(verb -> addTo(verb.getCommandSpec()));
        command.addOption(
                OptionSpec.builder("-h", OPTION).usageHelp(true).hidden(true).arity("0").build());
        if (command.parser().unmatchedArgumentsAllowed()) {
            // Behind an option that picocli does not know, the word may be a value.
            command.preprocessor((words, _, _, _) -> spellOut(words));
        } else {
            command.addSubcommand(Positional.HELP, word());
        }
    }

    /** The word as a command of its own. */
    public static CommandSpec word() {
        return CommandSpec.create().name(Positional.HELP).helpCommand(true);
    }

    /** What may follow a command besides them. */
    static List<String> verbs(CommandSpec command) {
        List<String> verbs = new ArrayList<>(command.subcommands().keySet());
        verbs.remove(Positional.HELP);
        return verbs;
    }

    /** Whether one of them was typed. */
    static boolean askFor(ParseResult typed) {
        List<CommandLine> commands = typed.asCommandLineList();
        return commands.stream().anyMatch(CommandLine::isUsageHelpRequested)
                || commands.getLast().getCommandSpec().helpCommand();
    }

    @SuppressWarnings("JdkObsolete") // picocli keeps the words in a stack.
    private static boolean spellOut(Stack<String> words) {
        if (!words.isEmpty() && words.peek().equals(Positional.HELP)) {
            words.set(words.size() - 1, OPTION);
        }
        return false;
    }
}
