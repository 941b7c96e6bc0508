package io.github.awsession.command.help;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.command.line.Option.ValueType;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.GlobalOptions;
import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Makes the short help of a command. It lists the options with their types: first those that the
 * command has in AWS CLI, then the own options, last the global options. Its last line says how to
 * see the whole help page.
 */
public final class ShortHelp {
    private static final String PROGRAM = "awsession";
    private static final String INDENT = "  ";
    private static final int WIDTH = 78;

    private final StringBuilder text = new StringBuilder();

    private ShortHelp() {}

    /** Returns the page of an operation or a waiter. */
    public static String of(ServiceCommand command) {
        Map<String, String> types = types(command);
        ShortHelp page = new ShortHelp();
        page.text.append(PROGRAM).append(' ').append(command.words()).append('\n');
        List<Option> options = OperationOptions.documented(command.service(), command.operation());
        for (List<Option> group : Synopsis.groups(options)) {
            page.text.append(INDENT).append(form(group, types)).append('\n');
        }
        page.text.append("\noptions of awsession:\n");
        for (Option option : OwnOptions.of(command)) {
            page.text.append(INDENT).append(form(List.of(option), types)).append('\n');
        }
        return page.globals().end(command.words());
    }

    /**
     * Returns the page of a command that is followed by other commands.
     *
     * @param words the words that call the command, behind the name of the program
     */
    public static String of(String words, List<String> commands) {
        ShortHelp page = new ShortHelp();
        String blank = words.isEmpty() ? "" : " ";
        page.text.append(PROGRAM).append(blank).append(words).append(" <command> [parameters]\n");
        page.text.append("\ncommands:\n");
        page.fold(commands);
        return page.globals().end(words);
    }

    /** Returns the types of the members, by the names of their options. */
    private static Map<String, String> types(ServiceCommand command) {
        Map<String, String> types = new HashMap<>();
        for (Member member : command.service().input(command.operation()).members()) {
            types.put(
                    CommandNames.of(member.name()),
                    ShapeHelp.type(command.service().target(member)));
        }
        return types;
    }

    /** Returns the form of options that belong together, in brackets unless they are required. */
    private static String form(List<Option> group, Map<String, String> types) {
        StringJoiner forms = new StringJoiner(" | ");
        for (Option option : group) {
            forms.add(option.word() + value(option, types));
        }
        return group.getFirst().required() ? forms.toString() : "[" + forms + ']';
    }

    private static String value(Option option, Map<String, String> types) {
        if (option.arity() == Arity.NONE) {
            return "";
        }
        String type = option.type() == ValueType.LONG ? "integer" : "string";
        String value =
                option.choices().isEmpty()
                        ? types.getOrDefault(option.name(), type)
                        : String.join("|", option.choices());
        return option.arity() == Arity.ZERO_OR_ONE ? " [<" + value + ">]" : " <" + value + '>';
    }

    private ShortHelp globals() {
        text.append("\nglobal options:\n");
        List<String> forms = new ArrayList<>();
        for (Option option : GlobalOptions.TABLE.options()) {
            forms.add(form(List.of(option), Map.of(option.name(), GlobalHelp.type(option))));
        }
        fold(forms);
        return this;
    }

    /** Adds entries, as many on a line as there is room for. */
    private void fold(List<String> entries) {
        int used = 0;
        for (String entry : entries) {
            boolean fits = used > 0 && used + 1 + entry.length() <= WIDTH;
            if (used > 0 && !fits) {
                text.append('\n');
            }
            text.append(fits ? " " : INDENT).append(entry);
            used = (fits ? used + 1 : INDENT.length()) + entry.length();
        }
        text.append('\n');
    }

    private String end(String words) {
        String blank = words.isEmpty() ? "" : " ";
        return text.append("\nAll about it: ")
                .append(PROGRAM)
                .append(blank)
                .append(words)
                .append(' ')
                .append(Positional.HELP)
                .append('\n')
                .toString();
    }
}
