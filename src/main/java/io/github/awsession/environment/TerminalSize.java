package io.github.awsession.environment;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Holds the size of the terminal to which standard output leads, in characters. */
public record TerminalSize(int rows, int columns) {
    /** Holds the size that programs assume when the size is unknown. */
    public static final TerminalSize ASSUMED = new TerminalSize(24, 80);

    /**
     * Asks the terminal for its size by running {@code stty}, because Java cannot ask without
     * native code. The program {@code stty} reports the size of the terminal at its standard input.
     */
    public static TerminalSize ask(Processes processes) {
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
            return parse(
                    new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (FileFailure | IOException _) {
            return ASSUMED;
        }
    }

    /** Returns the size in an output of {@code stty} such as {@code 24 80}. */
    static TerminalSize parse(String answer) {
        String[] numbers = answer.strip().split(" ", -1);
        try {
            return numbers.length == 2
                    ? new TerminalSize(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]))
                    : ASSUMED;
        } catch (NumberFormatException _) {
            return ASSUMED;
        }
    }
}
