package io.github.awsession.command.completion;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of the program's tree as the scripts of zsh and fish complete it. */
record CompletedCommand(CommandSpec spec) {
    String name() {
        return spec.name();
    }

    /** The options of this command alone, the shells' mark for the end of options excepted. */
    List<OptionSpec> options() {
        return spec.options().stream()
                .filter(option -> !option.hidden() && !option.inherited())
                .filter(option -> !option.longestName().equals("--"))
                .toList();
    }

    /** Whether the options of the program may stand behind it. */
    boolean takesGlobals() {
        return spec.parent() == null || spec.options().stream().anyMatch(OptionSpec::inherited);
    }

    /** The words that may follow. */
    List<CompletedCommand> children() {
        List<CompletedCommand> children = new ArrayList<>();
        spec.subcommands()
                .values()
                .forEach(child -> children.add(new CompletedCommand(child.getCommandSpec())));
        return children;
    }

    /** Whether there is anything to complete behind it. */
    boolean hasMore() {
        return !options().isEmpty() || !spec.subcommands().isEmpty();
    }

    /** What may follow an option; nothing when anything may. */
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

    /** Whether the name of a file follows. */
    static boolean isPath(OptionSpec option) {
        return option.type() == Path.class;
    }
}
