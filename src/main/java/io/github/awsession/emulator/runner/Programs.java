package io.github.awsession.emulator.runner;

import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Variables;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Starts programs of sessions as the user who started the emulator, in the home of that user. */
public final class Programs {
    private static final List<String> RESET = List.of("env", "--default-signal");

    private final Processes processes;
    private final Variables variables;
    private final Supplier<Boolean> resets;

    private Programs(Processes processes, Variables variables) {
        this.processes = processes;
        this.variables = variables;
        this.resets = once(this::canReset);
    }

    /** Makes an instance that starts programs with these variables. */
    public static Programs of(Variables variables, FileSystem files) {
        return new Programs(new Processes(variables, home(variables, files)), variables);
    }

    private static FileSystem home(Variables variables, FileSystem files) {
        try {
            return variables
                    .findNotEmpty("HOME")
                    .map(Path::of)
                    .filter(Path::isAbsolute)
                    .filter(Files::isDirectory)
                    .map(FileSystem::new)
                    .orElse(files);
        } catch (InvalidPathException _) {
            return files;
        }
    }

    Processes processes() {
        return processes;
    }

    /** Returns the words that start the shell of the user. */
    List<String> shell() {
        return withUsualSignals(List.of(variables.findNotEmpty("SHELL").orElse("sh")));
    }

    /** Returns the words that let a shell run a command. */
    List<String> command(String text) {
        return withUsualSignals(List.of("sh", "-c", text));
    }

    /**
     * Returns words that undo what a program in the background inherits: scripts let it ignore
     * Ctrl-C, and no shell can change that for its own programs.
     */
    private List<String> withUsualSignals(List<String> words) {
        List<String> all = new ArrayList<>(resets.get() ? RESET : List.of());
        all.addAll(words);
        return all;
    }

    private boolean canReset() {
        List<String> words = new ArrayList<>(RESET);
        words.add("true");
        try {
            return processes.start(silent(words)).waitFor() == 0;
        } catch (FileFailure _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the launch of a program whose output nobody needs. */
    static Processes.Launch silent(List<String> words) {
        return new Processes.Launch(
                words, Map.of(), Redirect.PIPE, Redirect.DISCARD, Redirect.DISCARD);
    }

    private static Supplier<Boolean> once(Supplier<Boolean> question) {
        return new Supplier<>() {
            private Boolean answer = false;
            private boolean known;

            @Override
            public synchronized Boolean get() {
                if (!known) {
                    answer = question.get();
                    known = true;
                }
                return answer;
            }
        };
    }
}
