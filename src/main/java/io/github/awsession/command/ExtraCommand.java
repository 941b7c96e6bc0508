package io.github.awsession.command;

import io.github.awsession.environment.Environment;

import java.util.List;

/**
 * A command of ours beside the services, such as the local emulator; it reads its own arguments.
 */
public interface ExtraCommand {
    /** The word on the command line. */
    String name();

    /** What it does, in one line, for the help page. */
    String summary();

    /**
     * Runs the command.
     *
     * @param arguments what follows the word
     * @return the process status
     * @throws io.github.awsession.error.AwsessionException for a failure to print
     */
    int run(Environment environment, List<String> arguments);
}
