package io.github.awsession.environment;

import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the user for a secret, as Python's {@code getpass} does for AWS CLI: on the terminal and
 * without echo, even where the standard streams lead elsewhere; without a terminal over standard
 * error and standard input, with a warning.
 */
public final class SecretPrompt {
    private static final int RESTORE_ATTEMPTS = 3;

    private final Environment environment;

    /** Makes a prompt on the terminal or the streams of an environment. */
    public SecretPrompt(Environment environment) {
        this.environment = environment;
    }

    /**
     * Returns the line that the user enters, without its end.
     *
     * @throws GeneralException when the input ends before the user has entered anything
     */
    public String ask(String prompt) {
        try {
            Optional<String> hidden =
                    environment.terminal().isEmpty()
                            ? Optional.empty()
                            : onTerminal(new File(environment.terminal().get()), prompt);
            return hidden.isPresent() ? hidden.get() : overStreams(prompt);
        } catch (EOFException _) {
            throw new GeneralException("Nothing was entered: the input has ended");
        } catch (IOException problem) {
            throw new GeneralException("Nothing was entered: " + problem.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
    }

    private String overStreams(String prompt) throws IOException {
        Streams streams = environment.streams();
        streams.err()
                .write(
                        streams.encoding()
                                .error("Warning: Password input may be echoed.\n" + prompt));
        streams.err().flush();
        String line = InputLine.read(streams.in()::read, environment.files().text());
        streams.err().write('\n');
        return line;
    }

    /** Returns an empty result when there is no terminal, or when its echo cannot be turned off. */
    private Optional<String> onTerminal(File device, String prompt)
            throws IOException, InterruptedException {
        try (RandomAccessFile terminal = open(device)) {
            if (terminal == null) {
                return Optional.empty();
            }
            Optional<String> before = stty(device, "-g");
            if (before.isEmpty()) {
                return Optional.empty();
            }
            try (AtExit _ = AtExit.run(() -> restore(device, before.get()))) {
                return withoutEcho(device, before.get(), terminal, prompt);
            }
        }
    }

    private Optional<String> withoutEcho(
            File device, String modes, RandomAccessFile terminal, String prompt)
            throws IOException, InterruptedException {
        try {
            return stty(device, "-echo").isEmpty()
                    ? Optional.empty()
                    : Optional.of(question(terminal, prompt));
        } finally {
            restore(device, modes);
        }
    }

    private String question(RandomAccessFile terminal, String prompt) throws IOException {
        terminal.write(environment.streams().encoding().error(prompt));
        String line = InputLine.read(terminal::read, environment.files().text());
        // The user's own line end was not echoed.
        terminal.write('\n');
        return line;
    }

    private static @Nullable RandomAccessFile open(File device) {
        try {
            return device.exists() ? new RandomAccessFile(device, "rw") : null;
        } catch (IOException _) {
            return null;
        }
    }

    /**
     * Restores the terminal, also on Ctrl-C, when every child is being ended, this one included.
     */
    private void restore(File device, String modes) {
        for (int attempt = 0; attempt < RESTORE_ATTEMPTS; attempt++) {
            try {
                if (stty(device, modes).isPresent()) {
                    return;
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns what {@code stty} prints; the result is empty when it fails or is missing. */
    private Optional<String> stty(File device, String argument) throws InterruptedException {
        try {
            Process process =
                    environment
                            .processes()
                            .start(
                                    new Processes.Launch(
                                            List.of("stty", argument),
                                            Map.of(),
                                            Redirect.from(device),
                                            Redirect.PIPE,
                                            Redirect.DISCARD));
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(printed.strip()) : Optional.empty();
        } catch (FileFailure | IOException _) {
            return Optional.empty();
        }
    }
}
