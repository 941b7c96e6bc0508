package io.github.awsession.command.own;

import io.github.awsession.command.run.CallContext;

/**
 * Describes a command that AWS CLI does not have, such as the local emulator. Picocli reads the
 * words of the command, and is loaded only when such a command runs. Everything else needs only the
 * name and the summary.
 */
public interface ExtraCommand {
    /** Returns the word on the command line. */
    String name();

    /** Returns the purpose of the command in one line, for help pages. */
    String summary();

    /**
     * Returns whether the command calls services. If so, global options may stand anywhere among
     * its words; otherwise all words after its name belong to the command.
     */
    default boolean callsServices() {
        return false;
    }

    /**
     * Returns the command as an object of a class whose picocli annotations define the options and
     * verbs; calling the object runs the command.
     */
    Object in(CallContext context);
}
