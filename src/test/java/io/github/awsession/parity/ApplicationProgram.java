package io.github.awsession.parity;

import io.github.awsession.command.Application;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The program under test, in this process. Nobody waits: sleeping returns at once. */
final class ApplicationProgram implements Program {

    @Override
    public Outcome run(Start start) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicReference<String> exit = new AtomicReference<>(Outcome.TIMED_OUT);
        Thread thread =
                new Thread(() -> exit.set(Integer.toString(status(start, out, err))), "transcript");
        thread.setDaemon(true);
        thread.start();
        if (!thread.join(Duration.ofSeconds(start.timeoutSeconds()))) {
            thread.interrupt();
        }
        return new Outcome(
                exit.get(),
                LenientUtf8.decode(out.toByteArray()),
                LenientUtf8.decode(err.toByteArray()));
    }

    /** The status; a failure that nobody caught is shown as the virtual machine would. */
    private static int status(Start start, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        try {
            return new Application(List.of()).run(environment(start, out, err), start.arguments());
        } catch (RuntimeException | Error problem) {
            PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
            printed.print("Exception in thread \"main\" ");
            problem.printStackTrace(printed);
            return 1;
        }
    }

    private static Environment environment(
            Start start, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        Variables variables = new Variables(start.variables());
        FileSystem files = new FileSystem(start.workingDirectory());
        ByteArrayInputStream in =
                new ByteArrayInputStream(start.stdin().getBytes(StandardCharsets.UTF_8));
        return new Environment(
                new Streams(in, out, err, start.terminal(), start.terminal(), false),
                variables,
                files,
                Clock.system(zone(start.variables())),
                _ -> {},
                new Processes(variables, files));
    }

    private static ZoneId zone(Map<String, String> variables) {
        try {
            return ZoneId.of(variables.getOrDefault("TZ", "UTC"));
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
