package io.github.awsession.command.completion;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Represents a command of the program's tree as the scripts for zsh and fish complete it. */
record CompletedCommand(CommandSpec spec) {
    String name() {
        return spec.name();
    }

    /**
     * Returns the visible options of this command, without the global options and without {@code
     * --}.
     */
    List<OptionSpec> options() {
        return spec.options().stream()
                .filter(option -> !option.hidden() && !option.inherited())
                .filter(option -> !option.longestName().equals("--"))
                .toList();
    }

    /** Returns whether the global options may follow this command. */
    boolean takesGlobals() {
        return spec.parent() == null || spec.options().stream().anyMatch(OptionSpec::inherited);
    }

    /** Returns the commands that may follow this command. */
    List<CompletedCommand> children() {
        List<CompletedCommand> children = new ArrayList<>();
        spec.subcommands()
                .values()
                .forEach(child -> children.add(new CompletedCommand(child.getCommandSpec())));
        return children;
    }

    /** Returns whether there is anything to complete after this command. */
    boolean hasMore() {
        return !options().isEmpty() || !spec.subcommands().isEmpty();
    }

    /** Returns the values that an option accepts; empty when the option accepts any value. */
    static List<String> values(OptionSpec option) {
        List<String> values = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(values::add);
        }
        return values;
    }

    static boolean isFlag(OptionSpec option) {
        return option.arity().max() == 0;
    }

    /** Returns whether the value of an option is the name of a file. */
    static boolean isPath(OptionSpec option) {
        return option.type() == Path.class;
    }
}
