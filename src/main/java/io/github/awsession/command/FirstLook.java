package io.github.awsession.command;

import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.line.Usage;

import java.util.List;

/**
 * Looks at {@code --profile} and {@code --debug} before the configuration is read and before
 * anything else is known. As with AWS CLI, a fault in these two is found here, wherever they stand,
 * and has a usage of its own.
 */
final class FirstLook {
    private static final OptionTable OPTIONS =
            new OptionTable(List.of(Option.value("profile"), Option.flag("debug")));
    private static final Positional ANYTHING = new Positional("", false, List.of());

    private FirstLook() {}

    /** Whether {@code --debug} was typed. */
    static boolean debug(List<String> arguments) {
        return LevelParser.parse(OPTIONS, ANYTHING, arguments, Usage.FIRST_LOOK)
                .values()
                .containsKey("debug");
    }
}
