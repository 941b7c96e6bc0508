package io.github.awsession.output;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.TerminalSize;

import java.util.function.IntSupplier;

/** How many columns the terminal behind standard output has. */
final class TerminalWidth {
    private TerminalWidth() {}

    /** The width without a terminal; {@code COLUMNS} is ignored, as AWS CLI does. */
    static int assumed() {
        return TerminalSize.ASSUMED.columns();
    }

    /** The width of the terminal, asked for only when it is needed. */
    static IntSupplier of(Environment environment) {
        return environment.streams().outTerminal()
                ? () -> TerminalSize.ask(environment.processes()).columns()
                : TerminalWidth::assumed;
    }
}
