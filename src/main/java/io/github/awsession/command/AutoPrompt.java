package io.github.awsession.command;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;

import java.util.Locale;

/**
 * Checks the switches of AWS CLI's interactive prompt. This program has no such prompt, so a
 * command line that demands the prompt fails, as it does in AWS CLI without a terminal. With {@code
 * on-partial}, which prompts after a usage error only, the command line runs as typed.
 */
final class AutoPrompt {
    private AutoPrompt() {}

    /** Fails when the prompt is demanded by an option or by a setting. */
    static void check(Settings settings, FirstLook look) {
        if (look.prompt() && look.noPrompt()) {
            throw new UsageException(
                    "Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the"
                            + " same time.");
        }
        if (look.noPrompt() || look.neverPrompts()) {
            return;
        }
        if (look.prompt() || configured(settings)) {
            throw new GeneralException(
                    "Prompting for a command is not supported: type the whole command, and use"
                            + " --no-cli-auto-prompt where cli_auto_prompt is switched on.");
        }
    }

    private static boolean configured(Settings settings) {
        try {
            return settings.find("AWS_CLI_AUTO_PROMPT", "cli_auto_prompt")
                    .map(mode -> mode.toLowerCase(Locale.ROOT).equals("on"))
                    .orElse(false);
        } catch (GeneralException _) {
            // A missing profile is reported later, when a command needs one of its settings.
            return false;
        }
    }
}
