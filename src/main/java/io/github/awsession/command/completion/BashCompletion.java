package io.github.awsession.command.completion;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;

/** The completion script for bash, which picocli writes. */
final class BashCompletion {
    private static final String MARK = "--";

    private BashCompletion() {}

    static String script(CommandSpec program) {
        offerFiles(program);
        return AutoComplete.bash(program.name(), new CommandLine(program));
    }

    /** The command behind the mark may be a file. */
    private static void offerFiles(CommandSpec command) {
        OptionSpec mark = command.optionsMap().get(MARK);
        if (mark != null) {
            command.remove(mark);
            command.addOption(OptionSpec.builder(MARK).type(Path.class).arity("1").build());
        }
        command.subcommands().values().forEach(child -> offerFiles(child.getCommandSpec()));
    }
}
