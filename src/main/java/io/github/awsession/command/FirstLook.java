package io.github.awsession.command;

import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.line.Usage;

import java.util.List;

/**
 * Reads {@code --profile} and {@code --debug} before the configuration and before the rest of the
 * command line. As with AWS CLI, a fault in these two options is found here, wherever they stand,
 * and is reported with a usage text of its own.
 */
final class FirstLook {
    private static final OptionTable OPTIONS =
            new OptionTable(List.of(Option.value("profile"), Option.flag("debug")));
    private static final Positional ANYTHING = new Positional("", false, List.of());

    private FirstLook() {}

    /** Returns whether {@code --debug} was typed. */
    static boolean debug(List<String> arguments) {
        return LevelParser.parse(OPTIONS, ANYTHING, arguments, Usage.FIRST_LOOK)
                .values()
                .containsKey("debug");
    }
}
