package io.github.awsession.command.completion;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.List;

/**
 * Makes the completion script for zsh: one function for each command, which calls the function of
 * the command that follows.
 */
final class ZshCompletion {
    private final StringBuilder script = new StringBuilder();

    private ZshCompletion() {}

    static String script(CommandSpec spec) {
        CompletedCommand program = new CompletedCommand(spec);
        ZshCompletion completion = new ZshCompletion();
        completion.script.append("#compdef awsession\n# Printed by: awsession completion zsh\n\n");
        completion.script.append("local -a _awsession_globals=(\n");
        program.options().forEach(completion::option);
        completion.script.append(")\n\n");
        completion.function("_awsession", program);
        completion.script.append(
                "if [[ \"${funcstack[1]}\" == _awsession ]]; then\n    _awsession \"$@\"\n");
        completion.script.append("else\n    compdef _awsession awsession\nfi\n");
        return completion.script.toString();
    }

    private void function(String name, CompletedCommand node) {
        for (CompletedCommand child : node.children()) {
            if (child.hasMore()) {
                function(name + '_' + child.name().replace('-', '_'), child);
            }
        }
        script.append(name).append("() {\n    local context state line\n    typeset -A opt_args\n");
        script.append("    local -a arguments=(\n");
        if (node.spec().parent() != null) {
            node.options().forEach(this::option);
        }
        words(node);
        script.append("    )\n    _arguments -C ")
                .append(node.takesGlobals() ? "$_awsession_globals " : "")
                .append("$arguments\n");
        next(name, node);
        script.append("}\n\n");
    }

    private void words(CompletedCommand node) {
        if (!node.children().isEmpty()) {
            script.append("        '1:command:(");
            script.append(
                    String.join(
                            " ", node.children().stream().map(CompletedCommand::name).toList()));
            script.append(")'\n        '*::argument:->next'\n");
        }
    }

    private void next(String name, CompletedCommand node) {
        if (node.children().stream().noneMatch(CompletedCommand::hasMore)) {
            return;
        }
        script.append("    case $line[1] in\n");
        for (CompletedCommand child : node.children()) {
            if (child.hasMore()) {
                script.append("        ").append(child.name()).append(") ");
                script.append(name)
                        .append('_')
                        .append(child.name().replace('-', '_'))
                        .append(" ;;\n");
            }
        }
        script.append("    esac\n");
    }

    private void option(OptionSpec option) {
        script.append("        '").append(option.longestName());
        if (CompletedCommand.isPath(option)) {
            script.append(":file:_files");
        } else if (!CompletedCommand.isFlag(option)) {
            script.append(":value:");
            List<String> values = CompletedCommand.values(option);
            if (!values.isEmpty()) {
                script.append('(').append(String.join(" ", values)).append(')');
            }
        }
        script.append("'\n");
    }
}
