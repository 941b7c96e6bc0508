package io.github.awsession.emulator;

import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;

/** Consumes all remaining words, including words that look like options. */
@SuppressWarnings("JdkObsolete") // picocli keeps the words in a stack.
final class RestOfLine implements IParameterConsumer {
    /** Holds the words after the option. */
    record Words(List<String> all) {
        static final Words NONE = new Words(List.of());

        public Words {
            all = List.copyOf(all);
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
        option.setValue(new Words(rest));
    }
}
