package io.github.awsession;

import io.github.awsession.command.Application;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.LocalClock;
import io.github.awsession.environment.OutputUntilEnd;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.StreamEncoding;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.bytes.NativeText;
import io.github.awsession.environment.bytes.StartBytes;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * Starts the program, and connects it with the streams, the variables and the exit status of the
 * process.
 */
public final class Main {
    private static final String NO_FILE = "/dev/null";
    private static final String TERMINAL = "/dev/tty";
    private static final String CHARMAP = "awsession.charmap";
    private static final String WORKING_DIRECTORY = "awsession.folder";

    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit status. */
    static int run(String... arguments) {
        restrainLibraries();
        AtomicBoolean finished = new AtomicBoolean();
        AtomicBoolean ending = new AtomicBoolean();
        Thread worker = Thread.currentThread();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(worker, finished, ending)));
        } catch (IllegalStateException _) {
            // A signal is ending the process already. Its status counts, and not this one.
            return 0;
        }
        NativeText text = NativeText.of(System.getProperty(CHARMAP, ""));
        StartBytes start = new StartBytes(text);
        Environment environment =
                environment(
                        Variables.behindLauncher(start.variables(System.getenv())),
                        new FileSystem(workingDirectory(), text),
                        stream -> new OutputUntilEnd(stream, worker, ending));
        int status =
                new Application(List.of(new EmulatorEntry()))
                        .run(environment, start.arguments(arguments));
        finished.set(true);
        return status;
    }

    /**
     * Changes defaults of the SDK that only system properties can change. Every SDK builder reads
     * the default profile files, even when it is given other files, and fails when their syntax is
     * not as strict as the SDK demands.
     */
    private static void restrainLibraries() {
        System.setProperty("aws.configFile", NO_FILE);
        System.setProperty("aws.sharedCredentialsFile", NO_FILE);
    }

    /**
     * Ends the child processes and, after Ctrl-C, the line on standard output, when a signal ends
     * this process. The virtual machine sets the right exit status by itself. AWS CLI also ends the
     * line on Ctrl-C, and writes nothing on other signals.
     *
     * <p>The worker's wait for the network is cut short, because Java waits 300 ms for a thread
     * that is inside of a call of the system.
     */
    private static void end(Thread worker, AtomicBoolean finished, AtomicBoolean ending) {
        if (finished.get()) {
            return;
        }
        ending.set(true);
        worker.interrupt();
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        if (!isInterrupt()) {
            return;
        }
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write('\n');
        } catch (IOException _) {
            // Standard output is closed, so the line end is not needed.
        }
    }

    /**
     * Returns whether the signal was Ctrl-C. Java does not report the signal, but the thread that
     * waits for this hook is named after it.
     */
    private static boolean isInterrupt() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("SIGINT handler")) {
                return true;
            }
        }
        return false;
    }

    private static Environment environment(
            Variables variables, FileSystem files, UnaryOperator<OutputStream> guard) {
        return new Environment(
                streams(StreamEncoding.of(variables, files.text()), guard),
                variables,
                files,
                new LocalClock(),
                Thread::sleep,
                new Processes(variables, files),
                Optional.of(TERMINAL),
                StepLog.OFF);
    }

    /**
     * Returns the folder at which relative paths start. Java does not start in a folder that is
     * deleted, and loses the name of one that is not in UTF-8: the launcher and Linux have other
     * names for these.
     */
    private static Path workingDirectory() {
        String named = System.getProperty(WORKING_DIRECTORY, "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        return folder.toString().indexOf('\ufffd') < 0 ? folder : Path.of("/proc/self/cwd");
    }

    /**
     * Returns the standard streams. The launcher tests which of them are terminals; Java itself
     * only reports whether all of them are.
     */
    private static Streams streams(StreamEncoding encoding, UnaryOperator<OutputStream> guard) {
        String terminals = System.getProperty("awsession.terminals");
        if (terminals == null) {
            boolean console =
                    Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
            terminals = console ? "IOE" : "";
        }
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                guard.apply(new FileOutputStream(FileDescriptor.out)),
                guard.apply(new FileOutputStream(FileDescriptor.err)),
                terminals.indexOf('I') >= 0,
                terminals.indexOf('O') >= 0,
                terminals.indexOf('E') >= 0,
                encoding);
    }
}
