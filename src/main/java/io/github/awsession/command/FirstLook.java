package io.github.awsession.command;

import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.line.Usage;

import java.util.List;

/**
 * Holds what must be known of a command line before the configuration is read and before the rest
 * of the command line is parsed.
 *
 * @param debug whether {@code --debug} was typed
 * @param prompt whether the interactive prompt was demanded
 * @param noPrompt whether the interactive prompt was declined
 * @param neverPrompts whether a word was typed with which AWS CLI does not prompt
 * @param shortHelp whether {@code -h} or {@code --help} was typed
 */
record FirstLook(
        boolean debug, boolean prompt, boolean noPrompt, boolean neverPrompts, boolean shortHelp) {
    private static final OptionTable OPTIONS =
            new OptionTable(List.of(Option.value("profile"), Option.flag("debug")));
    private static final Positional ANYTHING = new Positional("", false, List.of());

    /**
     * Reads a command line. As in AWS CLI, the options about the prompt count as exact words
     * anywhere.
     *
     * @throws io.github.awsession.error.UsageException for a fault in {@code --profile} and {@code
     *     --debug}, which AWS CLI finds first, wherever they stand, and reports with a usage text
     *     of its own
     */
    static FirstLook at(List<String> arguments) {
        boolean debug =
                LevelParser.parse(OPTIONS, ANYTHING, arguments, Usage.FIRST_LOOK)
                        .values()
                        .containsKey("debug");
        return new FirstLook(
                debug,
                arguments.contains("--cli-auto-prompt"),
                arguments.contains("--no-cli-auto-prompt"),
                arguments.contains(Positional.HELP) || arguments.contains("--version"),
                asksForHelp(arguments));
    }

    /**
     * Neither word can be the value of another option, because a value cannot start with a hyphen;
     * behind {@code --} neither word is an option.
     */
    private static boolean asksForHelp(List<String> arguments) {
        for (String word : arguments) {
            if (word.equals("--")) {
                return false;
            }
            if (word.equals("-h") || word.equals("--help")) {
                return true;
            }
        }
        return false;
    }
}
