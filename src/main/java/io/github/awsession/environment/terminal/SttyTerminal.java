package io.github.awsession.environment.terminal;

import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.TerminalSize;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks and changes the terminal by running the program {@code stty}. */
final class SttyTerminal implements TerminalDevice {
    private static final List<String> RAW =
            List.of("raw", "-echo", "-echonl", "-iexten", "-istrip", "-inpck");

    private final Processes processes;

    SttyTerminal(Processes processes) {
        this.processes = processes;
    }

    @Override
    public TerminalSize size() {
        return TerminalSize.ask(processes);
    }

    @Override
    public Modes modes() throws IOException {
        String saved = run(List.of("-g")).strip();
        if (saved.isEmpty()) {
            throw new IOException("Standard input is not a terminal");
        }
        return new Modes() {
            @Override
            public void setRaw() {
                change(RAW);
            }

            @Override
            public void restore() {
                change(List.of(saved));
            }
        };
    }

    private void change(List<String> words) {
        try {
            run(words);
        } catch (IOException _) {
            // The terminal has gone away, or the program.
        }
    }

    private String run(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(words);
        try {
            Process stty =
                    processes.start(
                            new Processes.Launch(
                                    command,
                                    Map.of(),
                                    Redirect.INHERIT,
                                    Redirect.PIPE,
                                    Redirect.DISCARD));
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (FileFailure missing) {
            throw new IOException("Cannot run stty", missing);
        }
    }
}
