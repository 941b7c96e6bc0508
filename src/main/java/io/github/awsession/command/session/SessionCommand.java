package io.github.awsession.command.session;

import picocli.CommandLine.Command;

/** {@code awsession session}: what is done with sessions in the same way whatever the service. */
@Command(
        name = "session",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            SessionRun.class,
            SessionList.class,
            SessionTerminate.class,
            SessionEnv.class,
        })
final class SessionCommand {}
