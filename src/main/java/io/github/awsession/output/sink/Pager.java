package io.github.awsession.output.sink;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.python.ShellWords;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;

/** Runs a pager, which is started when the first bytes are sent. */
public final class Pager implements Destination {
    private static final String DEFAULT = "less";
    private static final String LESS_FLAGS = "FRX";
    private static final int NO_SUCH_FILE = 2;

    private final Environment environment;
    private final String command;
    private @Nullable Process process;

    public Pager(Environment environment, String command) {
        this.environment = environment;
        this.command = command;
    }

    /**
     * Returns the configured command: {@code AWS_PAGER}, {@code cli_pager} or {@code PAGER}, else
     * {@code less}; an empty command means no pager.
     */
    public static String command(Settings settings) {
        return settings.lookUp("pager")
                .variable("AWS_PAGER")
                .key("cli_pager")
                .variable("PAGER")
                .orElse(DEFAULT);
    }

    @Override
    public void send(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        if (process == null) {
            process = start();
        }
        try {
            OutputStream input = process.getOutputStream();
            input.write(bytes);
            input.flush();
        } catch (IOException _) {
            // The user has left the pager.
        }
    }

    private Process start() {
        List<String> words =
                ShellWords.split(command)
                        .orElseThrow(() -> new GeneralException("No closing quotation"));
        if (words.isEmpty()) {
            throw new GeneralException("The pager command is blank: '" + command + "'");
        }
        Map<String, String> additions =
                environment.variables().find("LESS").isPresent()
                        ? Map.of()
                        : Map.of("LESS", LESS_FLAGS);
        try {
            return environment
                    .processes()
                    .start(
                            new Processes.Launch(
                                    words,
                                    additions,
                                    Redirect.PIPE,
                                    Redirect.INHERIT,
                                    Redirect.INHERIT));
        } catch (FileFailure failure) {
            if (failure.number() != NO_SUCH_FILE) {
                throw new GeneralException(String.valueOf(failure.getMessage()));
            }
            throw new ConfigurationException(
                    "Pager",
                    "Unable to redirect output to pager. Received the following error when opening pager:\n"
                            + failure.getMessage()
                            + "\n\nLearn more about configuring the output pager by running \"awsession help"
                            + " config-vars\".");
        }
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // The user has left the pager, which ends nevertheless.
        }
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }
}
