package io.github.awsession.output.sink;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.TerminalSize;

import java.util.function.IntSupplier;

/** Determines the number of columns of the terminal behind standard output. */
public final class TerminalWidth {
    private TerminalWidth() {}

    /**
     * Returns the width that counts without a terminal; as in AWS CLI, {@code COLUMNS} is ignored.
     */
    public static int assumed() {
        return TerminalSize.ASSUMED.columns();
    }

    /**
     * Returns a supplier of the terminal's width, which determines the width only when it is
     * needed.
     */
    public static IntSupplier of(Environment environment) {
        return environment.streams().outTerminal()
                ? () -> TerminalSize.ask(environment.processes()).columns()
                : TerminalWidth::assumed;
    }
}
