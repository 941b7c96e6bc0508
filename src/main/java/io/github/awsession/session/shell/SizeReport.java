package io.github.awsession.session.shell;

import io.github.awsession.environment.TerminalSize;

import java.util.function.Supplier;

/** Reports the size of the terminal to the remote shell. */
final class SizeReport {
    /** Is the size for programs that do not show their output. */
    static final TerminalSize WITHOUT_TERMINAL = new TerminalSize(100, 300);

    private final ShellLink link;
    private final Supplier<TerminalSize> terminal;
    private int rows;
    private int columns;

    SizeReport(ShellLink link, Supplier<TerminalSize> terminal) {
        this.link = link;
        this.terminal = terminal;
    }

    /** Sends the size. */
    synchronized void send() {
        TerminalSize size = terminal.get();
        rows = size.rows();
        columns = size.columns();
        link.size(columns, rows);
    }

    /** Sends the size if it is another than the last one. */
    synchronized void sendChange() {
        TerminalSize size = terminal.get();
        if (size.rows() != rows || size.columns() != columns) {
            send();
        }
    }
}
