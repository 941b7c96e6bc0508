package io.github.awsession.command.wait;

import io.github.awsession.command.help.Page;
import io.github.awsession.command.line.OptionTexts;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.option.WaitOptions;
import io.github.awsession.model.ServiceModel;

/** Writes the help page of a service's {@code wait}. */
final class WaitHelp {
    private WaitHelp() {}

    static String page(ServiceModel service) {
        Page page = new Page().title(WaitOptions.COMMAND);
        page.section("NAME").line(Page.BODY, WaitOptions.COMMAND + " -");
        page.section("DESCRIPTION").text(Page.BODY, OptionTexts.of("wait.about"));
        page.section("AVAILABLE COMMANDS");
        ServiceCommand.waiterNames(service).forEach(name -> page.bullet(Page.BODY, name).blank());
        return page.toString();
    }
}
