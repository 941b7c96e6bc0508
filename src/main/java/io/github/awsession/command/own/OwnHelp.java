package io.github.awsession.command.own;

import io.github.awsession.command.help.Page;
import io.github.awsession.command.line.Positional;

import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.List;

/**
 * Writes the help page of a command that AWS CLI does not have, from picocli's description and in
 * the layout of the other help pages.
 */
public final class OwnHelp extends Help {
    private static final int INNER = Page.BODY + Page.STEP;

    private final CommandSpec command;
    private final Page page = new Page();

    private OwnHelp(CommandSpec command) {
        super(command, defaultColorScheme(Ansi.OFF));
        this.command = command;
    }

    public static String page(CommandSpec command) {
        command.usageMessage().width(Page.WIDTH - Page.BODY).sortOptions(false).sortSynopsis(false);
        if (HelpWords.verbs(command).isEmpty()) {
            command.usageMessage().synopsisSubcommandLabel("");
        }
        return new OwnHelp(command).write().toString();
    }

    private Page write() {
        String summary = String.join(" ", command.usageMessage().header());
        page.title(command.name());
        page.section("NAME").text(Page.BODY, command.qualifiedName() + " - " + summary);
        page.section("SYNOPSIS")
                .lines(Page.BODY, synopsis(0).lines().map(String::stripTrailing).toList());
        page.section("DESCRIPTION");
        page.text(Page.BODY, String.join("\n\n", command.usageMessage().description()));
        if (command.options().stream().anyMatch(option -> !option.hidden())) {
            page.section("OPTIONS");
            command.options().forEach(this::option);
        }
        if (!HelpWords.verbs(command).isEmpty()) {
            page.section("AVAILABLE COMMANDS");
            command.subcommands().forEach((name, verb) -> verb(name, verb.getCommandSpec()));
            page.bullet(Page.BODY, Positional.HELP);
        }
        if (command.usageMessage().footer().length > 0) {
            page.section("EXAMPLES").lines(Page.BODY, List.of(command.usageMessage().footer()));
        }
        return page;
    }

    /**
     * Writes an option; the first line of its description becomes text, the others become entries
     * of a list.
     */
    private void option(OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        page.blank()
                .line(
                        Page.BODY,
                        option.longestName()
                                + new Labels().text(option)
                                + (option.required() ? " [required]" : ""));
        String[] description = option.description();
        page.text(INNER, description[0]);
        for (int index = 1; index < description.length; index++) {
            page.bullet(INNER, description[index]);
        }
    }

    private void verb(String name, CommandSpec verb) {
        if (!verb.helpCommand()) {
            String summary = String.join(" ", verb.usageMessage().header());
            page.bullet(Page.BODY, name + ": " + summary).blank();
        }
    }

    /**
     * Returns a renderer that separates option and value by a blank; the parser accepts an equals
     * sign as well.
     */
    @Override
    public IParamLabelRenderer parameterLabelRenderer() {
        return new Labels();
    }

    private record Labels() implements IParamLabelRenderer {
        @Override
        public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<IStyle> styles) {
            return ansi.new Text(text(argument));
        }

        @Override
        public String separator() {
            return " ";
        }

        String text(ArgSpec argument) {
            return argument.arity().max() == 0 ? "" : separator() + argument.paramLabel();
        }
    }
}
