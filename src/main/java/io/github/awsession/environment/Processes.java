package io.github.awsession.environment;

import io.github.awsession.environment.bytes.ByteCommand;
import io.github.awsession.environment.bytes.JavaNames;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

        /** Returns the launch of a program that has the standard streams of this process. */
        public static Launch inForeground(List<String> command, Map<String, String> additions) {
            return new Launch(
                    command, additions, Redirect.INHERIT, Redirect.INHERIT, Redirect.INHERIT);
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
        ByteCommand command = new ByteCommand();
        Map<String, String> shared = shared(launch, command);
        command.add(JavaNames.bytes(file));
        for (String argument : launch.command().subList(1, launch.command().size())) {
            command.add(files.text().encode(argument));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command.words())
                        .directory(files.workingDirectory().toFile())
                        .redirectInput(launch.in())
                        .redirectOutput(launch.out())
                        .redirectError(launch.err());
        builder.environment().clear();
        builder.environment().putAll(shared);
        try {
            return builder.start();
        } catch (IOException problem) {
            throw ProgramFile.failure(problem, launch.command().getFirst());
        }
    }

    /** Returns the variables of a program that Java can hand over; the command sets the others. */
    private Map<String, String> shared(Launch launch, ByteCommand command) {
        Map<String, String> all = new HashMap<>(variables.values());
        all.putAll(launch.additions());
        Map<String, String> shared = HashMap.newHashMap(all.size());
        for (Map.Entry<String, String> variable : all.entrySet()) {
            Optional<String> name = JavaNames.name(files.text().encode(variable.getKey()));
            byte[] bytes = files.text().encode(variable.getValue());
            Optional<String> value = JavaNames.name(bytes);
            if (name.isPresent() && value.isPresent()) {
                shared.put(name.get(), value.get());
            } else if (isWord(variable.getKey())) {
                command.export(variable.getKey(), bytes);
            }
        }
        return shared;
    }

    /** Returns whether a shell can have a variable of this name. */
    private static boolean isWord(String name) {
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            boolean fits = character < '\u0080' && Character.isJavaIdentifierPart(character);
            if (!fits || character == '$') {
                return false;
            }
        }
        return !Character.isDigit(name.charAt(0));
    }

    /** Returns the file to which a program's name resolves. */
    public Optional<Path> find(String program) {
        try {
            return existing(program);
        } catch (FileFailure _) {
            return Optional.empty();
        }
    }

    private Optional<Path> existing(String program) throws FileFailure {
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
    private List<Path> candidates(String program) throws FileFailure {
        if (program.isEmpty()) {
            return List.of();
        }
        if (program.indexOf('/') >= 0) {
            return List.of(files.resolve(program));
        }
        List<Path> candidates = new ArrayList<>();
        for (String folder : variables.find("PATH").orElse(DEFAULT_PATH).split(":", -1)) {
            candidates.add(files.resolve(folder.isEmpty() ? program : folder + '/' + program));
        }
        return candidates;
    }
}
