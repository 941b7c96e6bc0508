package io.github.awsession.command.own;

import io.github.awsession.command.line.Positional;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;

/**
 * Defines the words that show the help of a command that AWS CLI does not have: {@code help},
 * {@code --help}, {@code -h}.
 */
public final class HelpWords {
    private static final String OPTION = "--help";

    private HelpWords() {}

    /** Makes a command and its verbs accept the help words. */
    static void addTo(CommandSpec command) {
        command.subcommands().values().forEach(verb -> addTo(verb.getCommandSpec()));
        command.addOption(
                OptionSpec.builder("-h", OPTION).usageHelp(true).hidden(true).arity("0").build());
        if (command.parser().unmatchedArgumentsAllowed()) {
            // After an option that picocli does not know, the word may be a value.
            command.preprocessor((words, _, _, _) -> spellOut(words));
        } else {
            command.addSubcommand(Positional.HELP, word());
        }
    }

    /** Returns the word {@code help} as a command. */
    public static CommandSpec word() {
        return CommandSpec.create().name(Positional.HELP).helpCommand(true);
    }

    /** Returns the verbs of a command, without the help word. */
    static List<String> verbs(CommandSpec command) {
        List<String> verbs = new ArrayList<>(command.subcommands().keySet());
        verbs.remove(Positional.HELP);
        return verbs;
    }

    /** Returns whether a help word was typed. */
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
