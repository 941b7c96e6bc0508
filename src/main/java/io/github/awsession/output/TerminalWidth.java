package io.github.awsession.output;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** How many columns the terminal behind standard output has. */
final class TerminalWidth {
    private static final int ASSUMED = 80;

    private TerminalWidth() {}

    /** The width without a terminal; {@code COLUMNS} is ignored, as AWS CLI does. */
    static int assumed() {
        return ASSUMED;
    }

    /** The width of the terminal, asked for only when it is needed. */
    static IntSupplier of(Environment environment) {
        return environment.streams().outTerminal()
                ? () -> ask(environment.processes())
                : TerminalWidth::assumed;
    }

    /**
     * Java cannot ask a terminal without native code, {@code stty} can: it tells about its standard
     * input.
     */
    private static int ask(Processes processes) {
        Redirect terminal = Redirect.from(new File("/dev/fd/1"));
        try {
            Process stty =
                    processes.start(
                            new Processes.Launch(
                                    List.of("stty", "size"),
                                    Map.of(),
                                    terminal,
                                    Redirect.PIPE,
                                    Redirect.DISCARD));
            return columns(
                    new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (FileFailure | IOException _) {
            return ASSUMED;
        }
    }

    private static int columns(String answer) {
        String[] numbers = answer.strip().split(" ", -1);
        try {
            return numbers.length == 2 ? Integer.parseInt(numbers[1]) : ASSUMED;
        } catch (NumberFormatException _) {
            return ASSUMED;
        }
    }
}
