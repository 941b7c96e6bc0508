package io.github.awsession.environment.terminal;

import io.github.awsession.environment.Processes;
import io.github.awsession.environment.TerminalSize;

import java.io.IOException;
import java.util.NoSuchElementException;

/** Is the terminal behind the standard streams. */
public interface Terminal {
    /** Returns the size of the terminal to which standard output leads. */
    TerminalSize size();

    /**
     * Returns the modes of the terminal from which standard input comes.
     *
     * @throws IOException when it is no terminal, or when it has gone away
     */
    Modes modes() throws IOException;

    /** Returns the terminal; the program {@code stty} serves where the C library cannot. */
    static Terminal of(Processes processes) {
        try {
            return new NativeTerminal(new CLibrary());
        } catch (NoSuchElementException | UnsupportedOperationException | LinkageError _) {
            return new SttyTerminal(processes);
        }
    }

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
