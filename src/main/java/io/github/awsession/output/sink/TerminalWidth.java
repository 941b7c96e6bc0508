package io.github.awsession.output.sink;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.TerminalSize;

import java.util.function.IntSupplier;

/** How many columns the terminal behind standard output has. */
public final class TerminalWidth {
    private TerminalWidth() {}

    /** The width without a terminal; {@code COLUMNS} is ignored, as AWS CLI does. */
    public static int assumed() {
        return TerminalSize.ASSUMED.columns();
    }

    /** The width of the terminal, asked for only when it is needed. */
    public static IntSupplier of(Environment environment) {
        return environment.streams().outTerminal()
                ? () -> TerminalSize.ask(environment.processes()).columns()
                : TerminalWidth::assumed;
    }
}
