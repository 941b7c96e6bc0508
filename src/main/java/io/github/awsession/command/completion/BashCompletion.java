package io.github.awsession.command.completion;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;

/** Makes the completion script for bash with picocli. */
final class BashCompletion {
    private static final String MARK = "--";

    private BashCompletion() {}

    static String script(CommandSpec program) {
        offerFiles(program);
        return AutoComplete.bash(program.name(), new CommandLine(program));
    }

    /** Offers file names after {@code --}, where a command follows. */
    private static void offerFiles(CommandSpec command) {
        OptionSpec mark = command.optionsMap().get(MARK);
        if (mark != null) {
            command.remove(mark);
            command.addOption(OptionSpec.builder(MARK).type(Path.class).arity("1").build());
        }
        command.subcommands().values().forEach(child -> offerFiles(child.getCommandSpec()));
    }
}
