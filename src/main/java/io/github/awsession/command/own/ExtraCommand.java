package io.github.awsession.command.own;

import io.github.awsession.command.run.CallContext;

/**
 * A command of ours beside the services, such as the local emulator. Its words are read by picocli,
 * which is loaded only when such a command runs; a name and a line are all that others need of it.
 */
public interface ExtraCommand {
    /** The word on the command line. */
    String name();

    /** What it does, in one line, for help pages. */
    String summary();

    /**
     * Whether it calls services. If so, global options may stand anywhere among its words,
     * otherwise all that follows its name belongs to it.
     */
    default boolean callsServices() {
        return false;
    }

    /**
     * The command itself: an object whose class says in picocli's annotations which options and
     * verbs it has, and that runs when it is called.
     */
    Object in(CallContext context);
}
