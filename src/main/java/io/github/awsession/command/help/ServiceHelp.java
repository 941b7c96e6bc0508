package io.github.awsession.command.help;

import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.model.ServiceModel;

/** Makes the help page of a service, with its description and its commands. */
public final class ServiceHelp {
    private ServiceHelp() {}

    public static String page(ServiceModel service) {
        Page page = new Page().title(service.name());
        page.section("NAME").line(Page.BODY, service.name() + " -");
        page.section("DESCRIPTION").text(Page.BODY, service.documentation());
        page.section("AVAILABLE COMMANDS");
        ServiceCommand.names(service).stream()
                .filter(command -> !command.equals(Positional.HELP))
                .sorted()
                .forEach(command -> page.bullet(Page.BODY, command).blank());
        return page.bullet(Page.BODY, Positional.HELP).toString();
    }
}
