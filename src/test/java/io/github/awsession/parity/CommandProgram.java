package io.github.awsession.parity;

import io.github.awsession.testing.ProgramProcess;

import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, without a terminal. */
record CommandProgram(List<String> command) implements Program {

    /** The program under test in a fresh Java virtual machine. */
    static CommandProgram ownVirtualMachine() {
        return new CommandProgram(ProgramProcess.command());
    }

    @Override
    public Outcome run(Start start) throws IOException, InterruptedException {
        if (start.terminal()) {
            throw new TestAbortedException("a separate process gets no terminal here");
        }
        Path folder = start.workingDirectory().resolveSibling("streams");
        Files.createDirectory(folder);
        Path in = Files.writeString(folder.resolve("in"), start.stdin());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> words = new ArrayList<>(command);
        words.addAll(start.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(start.workingDirectory().toFile())
                        .redirectInput(
                                start.stdin().isEmpty()
                                        ? Path.of("/dev/null").toFile()
                                        : in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(start.variables());
        String exit = finish(builder.start(), start.timeoutSeconds());
        return new Outcome(exit, read(out), read(err));
    }

    private static String finish(Process process, int timeoutSeconds) throws InterruptedException {
        if (process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
            return Integer.toString(process.exitValue());
        }
        process.destroyForcibly().waitFor();
        return Outcome.TIMED_OUT;
    }

    private static String read(Path file) {
        try {
            return LenientUtf8.decode(Files.readAllBytes(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
