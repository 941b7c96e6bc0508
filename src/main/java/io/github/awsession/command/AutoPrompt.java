package io.github.awsession.command;

import io.github.awsession.command.line.Positional;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;

import java.util.List;
import java.util.Locale;

/**
 * The switches of AWS CLI's interactive prompt. There is none here, so a command line that demands
 * it fails as it does there without a terminal; {@code on-partial}, which prompts after a usage
 * error only, runs as typed.
 */
final class AutoPrompt {
    private static final String ON = "--cli-auto-prompt";
    private static final String OFF = "--no-cli-auto-prompt";

    private AutoPrompt() {}

    /**
     * Looks for exact words anywhere in the command line, before any of it is read, as AWS CLI
     * does.
     */
    static void check(Settings settings, List<String> arguments) {
        boolean on = arguments.contains(ON);
        boolean off = arguments.contains(OFF);
        if (on && off) {
            throw new UsageException(
                    "Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the"
                            + " same time.");
        }
        if (off || arguments.contains(Positional.HELP) || arguments.contains("--version")) {
            return;
        }
        if (on || configured(settings)) {
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
            // A missing profile is reported when something is really asked of it.
            return false;
        }
    }
}
