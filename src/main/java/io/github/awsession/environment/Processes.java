package io.github.awsession.environment;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts programs with the environment's own variables, search path and working directory. */
public final class Processes {
    private static final String DEFAULT_PATH = "/bin:/usr/bin";

    private final Variables variables;
    private final FileSystem files;

    /** Programs see these variables and start in the file system's working directory. */
    public Processes(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    /**
     * What to start.
     *
     * @param command the program, searched on {@code PATH} when it has no slash, and its arguments
     * @param additions variables to set beside those of the environment
     * @param in where its standard input comes from
     * @param out where its standard output goes
     * @param err where its standard error goes
     */
    public record Launch(
            List<String> command,
            Map<String, String> additions,
            Redirect in,
            Redirect out,
            Redirect err) {
        public Launch {
            command = List.copyOf(command);
            additions = Map.copyOf(additions);
        }
    }

    /**
     * Starts a program; an unknown one or one that may not run fails with {@code ENOENT} or {@code
     * EACCES}.
     */
    public Process start(Launch launch) throws FileFailure {
        String program = launch.command().getFirst();
        List<String> command = new ArrayList<>(launch.command());
        command.set(
                0,
                find(program)
                        .orElseThrow(() -> new FileFailure(2, "No such file or directory", program))
                        .toString());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(files.workingDirectory().toFile())
                        .redirectInput(launch.in())
                        .redirectOutput(launch.out())
                        .redirectError(launch.err());
        builder.environment().clear();
        builder.environment().putAll(variables.values());
        builder.environment().putAll(launch.additions());
        try {
            return builder.start();
        } catch (IOException problem) {
            throw failure(problem, program);
        }
    }

    /** The file that a program's name stands for. */
    public Optional<Path> find(String program) {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        if (program.indexOf('/') >= 0) {
            Path file = files.workingDirectory().resolve(program);
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        }
        for (String folder : variables.find("PATH").orElse(DEFAULT_PATH).split(":", -1)) {
            Path file = files.workingDirectory().resolve(folder).resolve(program);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The JDK gives the number only inside its message: "error=13" or "error: 13". */
    private static FileFailure failure(IOException problem, String program) {
        String message = String.valueOf(problem.getMessage());
        if (message.contains("error=13,") || message.contains("error: 13 ")) {
            return new FileFailure(13, "Permission denied", program);
        }
        if (message.contains("error=8,") || message.contains("error: 8 ")) {
            return new FileFailure(8, "Exec format error", program);
        }
        return new FileFailure(2, "No such file or directory", program);
    }
}
