package io.github.awsession.command;

import io.github.awsession.environment.Environment;
import io.github.awsession.error.UsageException;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Prints the completion script of a shell. */
final class CompletionCommand implements ExtraCommand {
    static final String NAME = "completion";
    static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private static final String HELP_PAGE =
            """
            COMPLETION                                                        COMPLETION

            NAME
                   completion - prints the completion script of a shell

            SYNOPSIS
                      completion bash | zsh | fish

            EXAMPLES
                   In bash, for this shell:

                      source <(awsession completion bash)

                   In zsh, for every shell, with the folder in fpath:

                      awsession completion zsh > ~/.zfunc/_awsession

                   In fish, for every shell:

                      awsession completion fish > ~/.config/fish/completions/awsession.fish
            """;

    private final List<ExtraCommand> others;

    CompletionCommand(List<ExtraCommand> others) {
        this.others = others;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "prints the completion script of a shell";
    }

    @Override
    public int run(Environment environment, List<String> arguments) {
        List<String> choices = new ArrayList<>(SHELLS);
        choices.add(Positional.HELP);
        LevelWords words =
                LevelParser.parse(
                        new OptionTable(List.of()),
                        new Positional("shell", true, choices),
                        arguments);
        if (!words.rest().isEmpty()) {
            throw UsageException.unknownOptions(
                    "Unknown options: " + String.join(", ", words.rest()));
        }
        environment.streams().print(text(Objects.requireNonNull(words.positional())));
        return 0;
    }

    private String text(String shell) {
        return switch (shell) {
            case "bash" -> BashCompletion.script(program());
            case "zsh" -> ZshCompletion.script(program());
            case "fish" -> FishCompletion.script(program());
            default -> HELP_PAGE;
        };
    }

    private CompletionNode program() {
        List<String> names = new ArrayList<>();
        others.forEach(other -> names.add(other.name()));
        names.add(NAME);
        return CompletionNode.program(names);
    }
}
