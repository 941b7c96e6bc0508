package io.github.awsession.command.line;

/** Holds the lines that AWS CLI adds to its message about a wrong command line. */
public final class Usage {
    public static final String TEXT =
            """
            usage: awsession [options] <command> <subcommand> [<subcommand> ...] [parameters]
            To see help text, you can run:

              awsession help
              awsession <command> help
              awsession <command> <subcommand> help
            """;

    /** Follows the message of a failure in {@code FirstLook}. */
    public static final String FIRST_LOOK = "usage: awsession [--profile PROFILE] [--debug]\n";

    private Usage() {}
}
