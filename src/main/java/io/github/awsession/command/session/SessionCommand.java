package io.github.awsession.command.session;

import io.github.awsession.command.session.exec.SessionExec;
import io.github.awsession.command.session.forward.SessionForward;

import picocli.CommandLine.Command;

/** Defines {@code awsession session}, whose verbs treat the sessions of all services alike. */
@Command(
        name = "session",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            SessionRun.class,
            SessionList.class,
            SessionTerminate.class,
            SessionEnv.class,
            SessionForward.class,
            SessionExec.class,
        })
final class SessionCommand {}
