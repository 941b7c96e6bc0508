package io.github.awsession.parity;

import io.github.awsession.command.Application;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Streams;
import io.github.awsession.testing.FakeEnvironment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The program under test, in this process. Nobody waits: sleeping returns at once.
 *
 * @param handsOver whether the programs that it starts have its standard streams too
 */
record ApplicationProgram(boolean handsOver) implements Program {

    @Override
    public Outcome run(Start start) throws IOException, InterruptedException {
        return handsOver ? runOnFiles(start) : runInMemory(start);
    }

    private static Outcome runInMemory(Start start) throws InterruptedException {
        ByteArrayInputStream in =
                new ByteArrayInputStream(start.stdin().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String exit = exit(start, environment(start, in, out, err).build(), err);
        return new Outcome(
                exit, LenientUtf8.decode(out.toByteArray()), LenientUtf8.decode(err.toByteArray()));
    }

    /** Files are what this process and others can have in common. */
    private static Outcome runOnFiles(Start start) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(start.workingDirectory().resolveSibling("streams"));
        Path in = Files.writeString(folder.resolve("in"), start.stdin());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        try (InputStream input = new FileInputStream(in.toFile());
                OutputStream output = new FileOutputStream(out.toFile(), true);
                OutputStream errors = new FileOutputStream(err.toFile(), true)) {
            Environment environment =
                    environment(start, input, output, errors).handingOver(in, out, err).build();
            String exit = exit(start, environment, errors);
            return new Outcome(
                    exit,
                    LenientUtf8.decode(Files.readAllBytes(out)),
                    LenientUtf8.decode(Files.readAllBytes(err)));
        }
    }

    private static String exit(Start start, Environment environment, OutputStream err)
            throws InterruptedException {
        AtomicReference<String> exit = new AtomicReference<>(Outcome.TIMED_OUT);
        Thread thread =
                new Thread(
                        () -> exit.set(Integer.toString(status(start, environment, err))),
                        "transcript");
        thread.setDaemon(true);
        thread.start();
        if (!thread.join(Duration.ofSeconds(start.timeoutSeconds()))) {
            thread.interrupt();
        }
        return exit.get();
    }

    /** The status; a failure that nobody caught is shown as the virtual machine would. */
    private static int status(Start start, Environment environment, OutputStream err) {
        try {
            return new Application(List.of()).run(environment, start.arguments());
        } catch (RuntimeException | Error problem) {
            PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
            printed.print("Exception in thread \"main\" ");
            problem.printStackTrace(printed);
            return 1;
        }
    }

    private static FakeEnvironment environment(
            Start start, InputStream in, OutputStream out, OutputStream err) {
        boolean terminal = start.terminal();
        return new FakeEnvironment(start.workingDirectory())
                .with(start.variables())
                .streams(new Streams(in, out, err, terminal, terminal, false))
                .at(Clock.system(zone(start.variables())));
    }

    private static ZoneId zone(Map<String, String> variables) {
        try {
            return ZoneId.of(variables.getOrDefault("TZ", "UTC"));
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
