package io.github.awsession.command.completion;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the completion script for fish: one line for each word and option, on condition that the
 * commands before the word have been typed.
 */
final class FishCompletion {
    private static final String LINE = "complete -c awsession";

    private final StringBuilder script = new StringBuilder();

    private FishCompletion() {}

    static String script(CommandSpec program) {
        FishCompletion completion = new FishCompletion();
        completion
                .script
                .append("# Printed by: awsession completion fish\n\n")
                .append(LINE)
                .append(" -f\n");
        completion.node(List.of(), new CompletedCommand(program));
        return completion.script.toString();
    }

    private void node(List<String> path, CompletedCommand node) {
        node.options().forEach(option -> option(path, option));
        List<String> words = node.children().stream().map(CompletedCommand::name).toList();
        if (!words.isEmpty()) {
            String all = String.join(" ", words);
            String seen = condition(path);
            String unseen = "not __fish_seen_subcommand_from " + all;
            script.append(LINE)
                    .append(" -n '")
                    .append(seen.isEmpty() ? unseen : seen + "; and " + unseen);
            script.append("' -a '").append(all).append("'\n");
        }
        for (CompletedCommand child : node.children()) {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(child.name());
            node(deeper, child);
        }
    }

    private static String condition(List<String> path) {
        return String.join(
                "; and ",
                path.stream().map(word -> "__fish_seen_subcommand_from " + word).toList());
    }

    private void option(List<String> path, OptionSpec option) {
        script.append(LINE);
        if (!path.isEmpty()) {
            script.append(" -n '").append(condition(path)).append('\'');
        }
        String name = option.longestName();
        boolean isLong = name.startsWith("--");
        script.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
        if (CompletedCommand.isPath(option)) {
            script.append(" -r -F");
        } else if (!CompletedCommand.isFlag(option)) {
            script.append(" -x");
            List<String> values = CompletedCommand.values(option);
            if (!values.isEmpty()) {
                script.append(" -a '").append(String.join(" ", values)).append('\'');
            }
        }
        script.append('\n');
    }
}
