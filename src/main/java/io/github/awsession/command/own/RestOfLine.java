package io.github.awsession.command.own;

import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;

/** Consumes all remaining words, including words that look like options. */
@SuppressWarnings("JdkObsolete") // picocli keeps the words in a stack.
final class RestOfLine implements IParameterConsumer {
    private static final String OPTION = "--";

    /** Makes the option {@code --} of a command and of its verbs take all remaining words. */
    static void addTo(CommandSpec command) {
        command.subcommands().values().forEach(verb -> addTo(verb.getCommandSpec()));
        OptionSpec option = command.findOption(OPTION);
        if (option != null) {
            command.remove(option);
            // Help would repeat an option whose type is a list.
            command.addOption(
                    OptionSpec.builder(OPTION)
                            .type(Object.class)
                            .arity("1")
                            .paramLabel(option.paramLabel())
                            .getter(option.getter())
                            .setter(option.setter())
                            .initialValue(List.of())
                            .parameterConsumer(new RestOfLine())
                            .build());
        }
    }

    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
        if (words.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), command.name() + ": a command is expected behind --");
        }
        List<String> rest = new ArrayList<>();
        while (!words.isEmpty()) {
            rest.add(words.pop());
        }
        option.setValue(List.copyOf(rest));
    }
}
