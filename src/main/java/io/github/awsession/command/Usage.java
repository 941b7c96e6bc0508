package io.github.awsession.command;

import io.github.awsession.error.UsageException;

/** The lines that AWS CLI adds to what it says about a wrong command line. */
final class Usage {
    private static final String TEXT =
            """
            usage: awsession [options] <command> <subcommand> [<subcommand> ...] [parameters]
            To see help text, you can run:

              awsession help
              awsession <command> help
              awsession <command> <subcommand> help
            """;

    private Usage() {}

    /** A failure with the usage behind it. */
    static UsageException failure(String message) {
        return new UsageException(message + "\n\n" + TEXT);
    }
}
