package io.github.awsession.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.List;

/** The completion script for bash, which picocli writes from our command tree. */
final class BashCompletion {
    private final List<CompletionOption> globals = CompletionNode.globals();

    private BashCompletion() {}

    static String script(CompletionNode program) {
        return AutoComplete.bash(
                program.name(), new CommandLine(new BashCompletion().spec(program)));
    }

    private CommandSpec spec(CompletionNode node) {
        CommandSpec spec = CommandSpec.create().name(node.name());
        if (!node.options().isEmpty() || !node.children().isEmpty()) {
            globals.forEach(option -> spec.addOption(option(option)));
        }
        node.options().forEach(option -> spec.addOption(option(option)));
        node.children().forEach(child -> spec.addSubcommand(child.name(), spec(child)));
        return spec;
    }

    private static OptionSpec option(CompletionOption option) {
        // picocli names the shell variable that holds the values after the label, which must not be
        // shared.
        OptionSpec.Builder builder =
                OptionSpec.builder(option.option().word()).paramLabel(option.option().name());
        if (option.isFlag()) {
            return builder.arity("0").type(boolean.class).build();
        }
        if (!option.values().isEmpty()) {
            builder.completionCandidates(option.values());
        }
        return builder.arity("1").type(option.isPath() ? Path.class : String.class).build();
    }
}
