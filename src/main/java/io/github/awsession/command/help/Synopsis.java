package io.github.awsession.command.help;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.command.option.GlobalOptions;
import io.github.awsession.command.option.OperationOptions;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the synopsis of a command, as AWS CLI's help prints it: one line for each option, with
 * optional ones in brackets.
 */
final class Synopsis {
    private Synopsis() {}

    static List<String> of(String command, List<Option> options) {
        List<String> lines = new ArrayList<>();
        lines.add(command);
        for (List<Option> group : groups(options)) {
            lines.add(line(group));
        }
        for (Option option : GlobalOptions.TABLE.options()) {
            // AWS CLI's own page shows a value behind --version, although this option takes none.
            boolean flag = option.arity() == Arity.NONE && !option.name().equals(Option.VERSION);
            lines.add('[' + option.word() + (flag ? "]" : " <value>]"));
        }
        return lines;
    }

    /**
     * Groups options that are documented together: a flag with its opposite, and the two options
     * for the whole input.
     */
    static List<List<Option>> groups(List<Option> options) {
        List<List<Option>> groups = new ArrayList<>();
        for (Option option : options) {
            List<Option> last = groups.isEmpty() ? List.of() : groups.getLast();
            if (!last.isEmpty() && belongTogether(last.getFirst(), option)) {
                groups.set(groups.size() - 1, List.of(last.getFirst(), option));
            } else {
                groups.add(List.of(option));
            }
        }
        return groups;
    }

    /** Returns the words of a group, with bars between them. */
    static String words(List<Option> group) {
        return group.size() == 1
                ? group.getFirst().word()
                : group.getFirst().word() + " | " + group.getLast().word();
    }

    private static boolean belongTogether(Option first, Option second) {
        boolean opposites =
                first.arity() == Arity.NONE && first.destination().equals(second.destination());
        boolean inputs =
                first.name().equals(OperationOptions.CLI_INPUT_JSON)
                        && second.name().equals(OperationOptions.CLI_INPUT_YAML);
        return opposites || inputs;
    }

    private static String line(List<Option> group) {
        Option first = group.getFirst();
        String words = group.size() == 1 ? first.word() + " <value>" : words(group);
        return first.required() ? words : '[' + words + ']';
    }
}
