package io.github.awsession.command;

import io.github.awsession.command.help.GlobalHelp;
import io.github.awsession.command.help.Page;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.model.ModelLoader;

import java.util.List;

/** Makes the help page of the program. */
final class ProgramHelp {
    private static final String ABOUT =
            "awsession starts, uses and inspects interactive AWS sessions. It takes the commands of"
                    + " the AWS Command Line Interface version 2 with the same options, input, output"
                    + " and exit statuses.";
    private static final String USE =
            "Use awsession <command> help for the operations of a service, and awsession <command>"
                    + " <subcommand> help for the options of one. awsession help topics lists what else"
                    + " there is to read.";

    private ProgramHelp() {}

    static String page(List<ExtraCommand> extras) {
        Page page = new Page().title("awsession");
        page.section("NAME").line(Page.BODY, "awsession -");
        page.section("DESCRIPTION").text(Page.BODY, ABOUT);
        page.section("SYNOPSIS")
                .line(Page.BODY + 3, "awsession [options] <command> <subcommand> [parameters]")
                .blank()
                .text(Page.BODY, USE);
        page.section("GLOBAL OPTIONS");
        GlobalHelp.write(page, Page.BODY);
        page.section("AVAILABLE SERVICES");
        ModelLoader.SERVICES.forEach(service -> page.bullet(Page.BODY, service).blank());
        page.section("OTHER COMMANDS");
        extras.forEach(
                extra -> page.bullet(Page.BODY, extra.name() + ": " + extra.summary()).blank());
        return page.bullet(Page.BODY, Positional.HELP).toString();
    }
}
