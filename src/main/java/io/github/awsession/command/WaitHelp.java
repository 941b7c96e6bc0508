package io.github.awsession.command;

import io.github.awsession.model.ServiceModel;

/** The help page of a service's {@code wait}. */
final class WaitHelp {
    private WaitHelp() {}

    static String page(ServiceModel service) {
        Page page = new Page().title(WaitOptions.COMMAND);
        page.section("NAME").line(Page.BODY, WaitOptions.COMMAND + " -");
        page.section("DESCRIPTION").text(Page.BODY, OptionTexts.of("wait.about"));
        page.section("AVAILABLE COMMANDS");
        WaitCommand.names(service).forEach(name -> page.bullet(Page.BODY, name).blank());
        return page.toString();
    }
}
