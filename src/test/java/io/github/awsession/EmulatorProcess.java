package io.github.awsession;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The emulator in a process of its own, and programs that use it. */
final class EmulatorProcess implements AutoCloseable {
    private final Path folder;
    private final Process process;
    private final Map<String, String> variables = new LinkedHashMap<>();

    EmulatorProcess(Path folder, String... options) throws IOException {
        this.folder = folder;
        variables.put("HOME", folder.toString());
        List<String> command = program("emulator", "--port", "0");
        command.addAll(List.of(options));
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        while (!variables.containsKey("AWS_DEFAULT_REGION")) {
            String[] setting = lines.readLine().replace("export ", "").split("=", 2);
            variables.put(setting[0], setting[1]);
        }
    }

    /** What starts the program under test. */
    static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("io.github.awsession.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    record Outcome(int status, String out, String err) {}

    Process start(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }

    Outcome outcome(Process started) throws IOException, InterruptedException {
        return new Outcome(
                started.waitFor(),
                Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("err")));
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return outcome(start(program(arguments)));
    }

    /** The states of all sessions of a work group, with blanks between. */
    String states(String workGroup) throws IOException, InterruptedException {
        return run(
                        "athena",
                        "list-sessions",
                        "--work-group",
                        workGroup,
                        "--query",
                        "Sessions[].Status.State",
                        "--output",
                        "text")
                .out()
                .strip();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
