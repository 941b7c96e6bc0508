package io.github.awsession;

import io.github.awsession.command.Application;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.LocalClock;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the program: the one place that knows the process. */
public final class Main {
    private static final String NO_FILE = "/dev/null";
    private static final String TERMINAL = "/dev/tty";

    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** The exit status of one command. */
    static int run(String... arguments) {
        restrainLibraries();
        AtomicBoolean finished = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(finished)));
        int status =
                new Application(List.of(new EmulatorEntry()))
                        .run(environment(), List.of(arguments));
        finished.set(true);
        return status;
    }

    /**
     * Settings of the whole process. Every SDK builder reads the default profile files, even one
     * that is given others, and fails where they are not as strict as the SDK; Java repeats a POST
     * by itself when its connection is lost, and keeps a password from a proxy that leads to HTTPS.
     * Only these properties keep them from that.
     */
    private static void restrainLibraries() {
        System.setProperty("aws.configFile", NO_FILE);
        System.setProperty("aws.sharedCredentialsFile", NO_FILE);
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    /**
     * On a signal the virtual machine ends with the right status by itself; AWS CLI ends the line
     * before on Ctrl-C, and dies silently of other signals.
     */
    private static void interrupted(AtomicBoolean finished) {
        if (finished.get()) {
            return;
        }
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        if (!isInterrupt()) {
            return;
        }
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write('\n');
        } catch (IOException _) {
            // Nobody reads it any more.
        }
    }

    /** Java tells nobody the signal, but waits for this in a thread that is named after it. */
    private static boolean isInterrupt() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("SIGINT handler")) {
                return true;
            }
        }
        return false;
    }

    private static Environment environment() {
        Variables variables = Variables.behindLauncher(System.getenv());
        FileSystem files = new FileSystem(Path.of("").toAbsolutePath());
        return new Environment(
                streams(),
                variables,
                files,
                new LocalClock(),
                Thread::sleep,
                new Processes(variables, files),
                Optional.of(TERMINAL),
                StepLog.OFF);
    }

    /**
     * The launcher tests which streams are terminals; Java itself only knows whether all of them
     * are.
     */
    private static Streams streams() {
        String terminals = System.getProperty("awsession.terminals");
        if (terminals == null) {
            boolean console =
                    Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
            terminals = console ? "IOE" : "";
        }
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminals.indexOf('I') >= 0,
                terminals.indexOf('O') >= 0,
                terminals.indexOf('E') >= 0);
    }
}
