package io.github.awsession.command;

/**
 * The completion script for zsh: one function a command, each calling that of the word that
 * follows.
 */
final class ZshCompletion {
    private final StringBuilder script = new StringBuilder();

    private ZshCompletion() {}

    static String script(CompletionNode program) {
        ZshCompletion completion = new ZshCompletion();
        completion.script.append("#compdef awsession\n# Printed by: awsession completion zsh\n\n");
        completion.script.append("local -a _awsession_globals=(\n");
        CompletionNode.globals().forEach(completion::option);
        completion.script.append(")\n\n");
        completion.function("_awsession", program);
        completion.script.append(
                "if [[ \"${funcstack[1]}\" == _awsession ]]; then\n    _awsession \"$@\"\n");
        completion.script.append("else\n    compdef _awsession awsession\nfi\n");
        return completion.script.toString();
    }

    private void function(String name, CompletionNode node) {
        for (CompletionNode child : node.children()) {
            if (hasMore(child)) {
                function(name + '_' + child.name().replace('-', '_'), child);
            }
        }
        script.append(name).append("() {\n    local context state line\n    typeset -A opt_args\n");
        script.append("    local -a arguments=(\n");
        node.options().forEach(this::option);
        words(node);
        script.append("    )\n    _arguments -C $_awsession_globals $arguments\n");
        next(name, node);
        script.append("}\n\n");
    }

    private void words(CompletionNode node) {
        if (!node.children().isEmpty()) {
            script.append("        '1:command:(");
            script.append(
                    String.join(" ", node.children().stream().map(CompletionNode::name).toList()));
            script.append(")'\n        '*::argument:->next'\n");
        }
    }

    private void next(String name, CompletionNode node) {
        if (node.children().stream().noneMatch(ZshCompletion::hasMore)) {
            return;
        }
        script.append("    case $line[1] in\n");
        for (CompletionNode child : node.children()) {
            if (hasMore(child)) {
                script.append("        ").append(child.name()).append(") ");
                script.append(name)
                        .append('_')
                        .append(child.name().replace('-', '_'))
                        .append(" ;;\n");
            }
        }
        script.append("    esac\n");
    }

    private static boolean hasMore(CompletionNode node) {
        return !node.options().isEmpty() || !node.children().isEmpty();
    }

    private void option(CompletionOption option) {
        script.append("        '").append(option.option().word());
        if (option.isPath()) {
            script.append(":file:_files");
        } else if (!option.isFlag()) {
            script.append(":value:");
            if (!option.values().isEmpty()) {
                script.append('(').append(String.join(" ", option.values())).append(')');
            }
        }
        script.append("'\n");
    }
}
