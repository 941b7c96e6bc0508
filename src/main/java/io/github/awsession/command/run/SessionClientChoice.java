package io.github.awsession.command.run;

import io.github.awsession.command.option.SessionOptions;
import io.github.awsession.error.ConfigurationException;

import java.util.Optional;

/** Finds out which program opens sessions of Session Manager. */
final class SessionClientChoice {
    private static final String PLUGIN = "plugin";

    private SessionClientChoice() {}

    /**
     * Returns whether AWS's plugin opens sessions, and not this program. The option counts, else
     * the variable, else the profile.
     *
     * @throws ConfigurationException when a variable or a profile names another program
     */
    static boolean isPlugin(CallContext context, Optional<String> option) {
        String choice =
                context.settings()
                        .lookUp("session_client")
                        .option("--" + SessionOptions.SESSION_CLIENT, option)
                        .variable("AWSESSION_SESSION_CLIENT")
                        .key("session_client")
                        .find()
                        .orElse("");
        if (!choice.isEmpty() && !SessionOptions.CLIENTS.contains(choice)) {
            throw new ConfigurationException(
                    "Configuration",
                    "The session client '"
                            + choice
                            + "' is unknown. Known are: "
                            + String.join(", ", SessionOptions.CLIENTS));
        }
        return choice.equals(PLUGIN);
    }
}
