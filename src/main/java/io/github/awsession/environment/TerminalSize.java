package io.github.awsession.environment;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How large the terminal behind standard output is. */
public record TerminalSize(int rows, int columns) {
    /** What programs assume where nothing is known. */
    public static final TerminalSize ASSUMED = new TerminalSize(24, 80);

    /**
     * Asks the terminal, which takes a process: Java cannot ask without native code, {@code stty}
     * can, and tells about its standard input.
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

    /** The size in an answer such as {@code 24 80}. */
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
