package io.github.awsession.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a shell script in the pseudo-terminal that the program {@code script} makes. The variable
 * {@code $PROGRAM} holds the words that start the program under test, quoted for {@code eval}.
 */
public final class PseudoTerminal implements AutoCloseable {
    private final Process process;
    private final OutputStream keys;
    private final InputStream screen;
    private final StringBuilder shown = new StringBuilder();

    /**
     * Starts the script.
     *
     * @param home the home folder of the script
     * @param variables variables in addition to those of the tests; the user's own AWS and proxy
     *     settings are removed
     */
    public PseudoTerminal(Path home, String script, Map<String, String> variables)
            throws IOException {
        KeyboardInterrupts.requireHeard();
        Path command = Files.writeString(home.resolve("command"), script);
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qec", "exec sh " + command, "/dev/null")
                        .redirectErrorStream(true);
        ProgramProcess.forgetSettings(builder.environment());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().put("PROGRAM", ProgramProcess.shellWords());
        builder.environment().putAll(variables);
        process = builder.start();
        keys = process.getOutputStream();
        screen = process.getInputStream();
    }

    /** Waits until a text appears in the output after that of the last call. */
    public PseudoTerminal await(String text) throws IOException {
        int start = shown.length();
        while (shown.indexOf(text, start) < 0) {
            int next = screen.read();
            assertThat(next).as("after %s", shown).isNotNegative();
            shown.append((char) next);
        }
        return this;
    }

    public PseudoTerminal type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        return this;
    }

    /** Waits for the end of the script and returns its whole output. */
    public String toEnd() throws IOException, InterruptedException {
        shown.append(new String(screen.readAllBytes(), StandardCharsets.UTF_8));
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return shown.toString().replace("\r", "");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
