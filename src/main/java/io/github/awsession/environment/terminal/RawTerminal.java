package io.github.awsession.environment.terminal;

import io.github.awsession.environment.AtExit;
import io.github.awsession.error.InterruptedByUserException;

import java.io.IOException;

/**
 * Keeps a terminal in raw mode while an instance is open. It gets exactly the modes back that it
 * had, also when a signal ends the process meanwhile.
 */
public final class RawTerminal implements AutoCloseable {
    private final TerminalDevice.Modes modes;
    private final AtExit atExit;
    private boolean closed;

    private RawTerminal(TerminalDevice.Modes modes) {
        this.modes = modes;
        this.atExit = AtExit.run(this::restore);
    }

    /**
     * Enters raw mode.
     *
     * @throws IOException when standard input is no terminal
     * @throws InterruptedByUserException when a signal is ending the process already
     */
    public static RawTerminal enter(Terminal terminal) throws IOException {
        RawTerminal raw = new RawTerminal(terminal.device().modes());
        raw.resume();
        return raw;
    }

    /** Gives the terminal its own modes for as long as this process is stopped. */
    public synchronized void suspend() {
        if (!closed) {
            modes.restore();
        }
    }

    /** Enters raw mode again, after this process was stopped: a shell has changed the modes. */
    public synchronized void resume() {
        if (!closed) {
            modes.setRaw();
        }
    }

    @Override
    public void close() {
        restore();
        atExit.close();
    }

    private synchronized void restore() {
        if (!closed) {
            closed = true;
            modes.restore();
        }
    }
}
