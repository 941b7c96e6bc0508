package io.github.awsession.environment.terminal;

import io.github.awsession.environment.Processes;
import io.github.awsession.environment.TerminalSize;

import java.util.NoSuchElementException;

/** Is the terminal behind the standard streams. */
public record Terminal(TerminalDevice device) {
    /** Returns the terminal; the program {@code stty} serves where the C library cannot. */
    public static Terminal of(Processes processes) {
        try {
            return new Terminal(new NativeTerminal(new CLibrary()));
        } catch (NoSuchElementException | UnsupportedOperationException | LinkageError _) {
            return new Terminal(new SttyTerminal(processes));
        }
    }

    /** Returns the size of the terminal to which standard output leads. */
    public TerminalSize size() {
        return device.size();
    }
}
