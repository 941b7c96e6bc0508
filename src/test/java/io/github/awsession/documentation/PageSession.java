package io.github.awsession.documentation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the command lines of one page in one shell. */
final class PageSession {
    private final Path results;
    private final Workplace workplace;
    private final List<CommandLine> commands;

    private PageSession(Path folder, Workplace workplace, List<CommandLine> commands)
            throws IOException {
        this.results = Files.createDirectories(folder.resolve("results"));
        this.workplace = workplace;
        this.commands = commands;
    }

    /**
     * Holds the result of a command.
     *
     * @param status the exit status; empty when the shell ended before or during the command: a
     *     script ends at its first failure
     * @param written the text on standard output and standard error
     */
    record Outcome(CommandLine command, Optional<Integer> status, String written) {}

    /** Runs commands in a shell with these variables beside those of a new home. */
    static List<Outcome> run(
            Path folder,
            Program awsession,
            Map<String, String> variables,
            List<CommandLine> commands)
            throws IOException, InterruptedException {
        // A page that installs the program does not have it before.
        boolean installed = commands.stream().noneMatch(command -> command.text().contains("tar "));
        Workplace workplace = Workplace.create(folder, awsession, installed);
        return new PageSession(folder, workplace, commands).run(variables);
    }

    private List<Outcome> run(Map<String, String> variables)
            throws IOException, InterruptedException {
        Path script = results.resolve("session.sh");
        Files.writeString(script, script());
        ProcessBuilder builder =
                new ProcessBuilder("sh", script.toString())
                        .directory(workplace.folder().toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(results.resolve("all").toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(workplace.variables());
        environment.putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int index = 0; index < commands.size(); index++) {
            outcomes.add(outcome(index));
        }
        return outcomes;
    }

    /**
     * Returns the shell script of the page, which keeps the status of each command for an {@code
     * echo $?} after the command.
     */
    private String script() {
        StringBuilder script = new StringBuilder("kept_status=0\n");
        for (int index = 0; index < commands.size(); index++) {
            script.append("(exit $kept_status)\neval ")
                    .append(Program.quoted(runnable(index, commands.get(index))))
                    .append(" >" + file(index, "written") + " 2>&1\nkept_status=$?\n")
                    .append("echo $kept_status >" + file(index, "status") + "\n");
        }
        return script.toString();
    }

    /** Returns the command itself, or a command that runs it in another shell. */
    private String runnable(int index, CommandLine command) {
        String shell = command.language();
        if (command.isScript() && shell.equals(CommandLine.POSIX_SHELL)) {
            return "set -e\n" + command.text() + "\nset +e";
        }
        if (shell.equals(CommandLine.POSIX_SHELL)) {
            return command.text();
        }
        Path script = results.resolve(index + "." + shell);
        try {
            Files.writeString(script, command.text() + "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        // Fish has no option to stop at the first failure.
        String options = shell.equals("fish") ? "--no-config" : "-e";
        return "if command -v " + shell + "; then " + shell + " " + options + " " + script + "; fi";
    }

    private Outcome outcome(int index) throws IOException {
        Path status = Path.of(file(index, "status"));
        Path written = Path.of(file(index, "written"));
        return new Outcome(
                commands.get(index),
                Files.exists(status)
                        ? Optional.of(Integer.valueOf(Files.readString(status).strip()))
                        : Optional.empty(),
                Files.exists(written) ? Files.readString(written) : "");
    }

    private String file(int index, String kind) {
        return results.resolve(index + "." + kind).toString();
    }
}
