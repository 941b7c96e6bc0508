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
public class Processes {
    private static final String DEFAULT_PATH = "/bin:/usr/bin";
    private static final int NO_SUCH_FILE = 2;
    private static final int NOT_A_DIRECTORY = 20;

    private final Variables variables;
    private final FileSystem files;

    /**
     * Makes an instance that starts programs with these variables and the working directory of the
     * file system.
     */
    public Processes(Variables variables, FileSystem files) {
        this.variables = variables;
        this.files = files;
    }

    /**
     * Describes a program to start.
     *
     * @param command the program, searched on {@code PATH} when it has no slash, and its arguments
     * @param additions variables to set in addition to those of the environment
     * @param in the source of its standard input
     * @param out the target of its standard output
     * @param err the target of its standard error
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
     * Starts a program as AWS CLI does: the first file of that name on {@code PATH} that the system
     * runs. A file without a known format is not handed to a shell.
     *
     * @throws FileFailure when no file runs: the reason is that of the first file that may not or
     *     cannot run ({@code EACCES}, {@code ENOEXEC}), or {@code ENOENT} when all are missing
     */
    public Process start(Launch launch) throws FileFailure {
        String program = launch.command().getFirst();
        FileFailure failure = new FileFailure(2, "No such file or directory", program);
        for (Path file : candidates(program)) {
            try {
                ProgramFile.check(file, program);
                return start(launch, file);
            } catch (FileFailure reason) {
                failure = isMissing(failure) ? reason : failure;
            }
        }
        throw failure;
    }

    private static boolean isMissing(FileFailure failure) {
        return failure.number() == NO_SUCH_FILE || failure.number() == NOT_A_DIRECTORY;
    }

    private Process start(Launch launch, Path file) throws FileFailure {
        List<String> command = new ArrayList<>(launch.command());
        command.set(0, file.toString());
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
            throw ProgramFile.failure(problem, launch.command().getFirst());
        }
    }

    /** Returns the file to which a program's name resolves. */
    public Optional<Path> find(String program) {
        for (Path file : candidates(program)) {
            if (program.indexOf('/') >= 0
                    ? Files.exists(file)
                    : Files.isRegularFile(file) && Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Returns the files to try; an empty entry of {@code PATH} is the working directory. */
    private List<Path> candidates(String program) {
        if (program.isEmpty()) {
            return List.of();
        }
        Path here = files.workingDirectory();
        if (program.indexOf('/') >= 0) {
            return List.of(here.resolve(program));
        }
        List<Path> candidates = new ArrayList<>();
        for (String folder : variables.find("PATH").orElse(DEFAULT_PATH).split(":", -1)) {
            candidates.add(here.resolve(folder).resolve(program));
        }
        return candidates;
    }
}
