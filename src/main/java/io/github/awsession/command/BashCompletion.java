package io.github.awsession.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The completion script for bash, which picocli writes. */
final class BashCompletion {
    private BashCompletion() {}

    static String script(CommandSpec program) {
        return AutoComplete.bash(program.name(), new CommandLine(program));
    }
}
