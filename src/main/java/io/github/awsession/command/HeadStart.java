package io.github.awsession.command;

import io.github.awsession.client.ClientWarmUp;
import io.github.awsession.environment.Variables;
import io.github.awsession.model.ModelLoader;

import java.util.List;

/**
 * Guesses from a first glance at the command line what call it will come to. A wrong guess costs
 * some work on another processor and changes nothing.
 */
final class HeadStart {
    private HeadStart() {}

    static ClientWarmUp of(Variables variables, List<String> arguments) {
        if (arguments.size() < 2 || !ModelLoader.SERVICES.contains(arguments.getFirst())) {
            return ClientWarmUp.NONE;
        }
        boolean secured = !variables.find("AWS_ENDPOINT_URL").orElse("").startsWith("http:");
        for (String argument : arguments) {
            if (argument.equals(CommandTree.HELP)
                    || argument.startsWith("--generate-cli-skeleton")) {
                return ClientWarmUp.NONE;
            }
            secured &= !argument.startsWith("http:");
        }
        return ClientWarmUp.begin(arguments.getFirst(), arguments.get(1), secured);
    }
}
