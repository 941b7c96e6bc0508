package io.github.awsession.command.line;

/** The lines that AWS CLI adds to what it says about a wrong command line. */
public final class Usage {
    public static final String TEXT =
            """
            usage: awsession [options] <command> <subcommand> [<subcommand> ...] [parameters]
            To see help text, you can run:

              awsession help
              awsession <command> help
              awsession <command> <subcommand> help
            """;

    /** What comes behind failures of {@code FirstLook}. */
    public static final String FIRST_LOOK = "usage: awsession [--profile PROFILE] [--debug]\n";

    private Usage() {}
}
