package io.github.awsession.environment.terminal;

import io.github.awsession.environment.TerminalSize;

import java.io.IOException;

/** Reaches the terminal behind the standard streams in one of the ways that a system has. */
public interface TerminalDevice {
    /** Returns the size of the terminal to which standard output leads. */
    TerminalSize size();

    /**
     * Returns the modes of the terminal from which standard input comes.
     *
     * @throws IOException when it is no terminal, or when it has gone away
     */
    Modes modes() throws IOException;

    /** Holds the modes that a terminal had, and changes them for a time. */
    interface Modes {
        /**
         * Has the terminal pass on each byte as it was typed, without echo, signals or line
         * editing, and show bytes as they were written.
         */
        void setRaw();

        /** Sets the modes that the terminal had, unless it has gone away. */
        void restore();
    }
}
