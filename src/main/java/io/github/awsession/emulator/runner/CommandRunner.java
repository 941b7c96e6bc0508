package io.github.awsession.emulator.runner;

import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.emulator.document.Workload;
import io.github.awsession.environment.FileFailure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command without a terminal and without input. */
final class CommandRunner implements Runner {
    private static final int BUFFER = 64 * 1024;
    private static final int INTERRUPT = 0x03;
    private static final int QUIT = 0x1c;

    /** Limits how long output is read that belongs to processes the command left behind. */
    private static final long REST_SECONDS = 2;

    private final Workload.Command work;
    private final CommandProcess process;
    private final Output output;

    private CommandRunner(Workload.Command work, CommandProcess process, Output output) {
        this.work = work;
        this.process = process;
        this.output = output;
    }

    /** Starts a command. */
    static CommandRunner start(Programs programs, Workload.Command work, Output output)
            throws FileFailure {
        CommandProcess process =
                CommandProcess.start(programs, programs.command(work.command()), work.separated());
        return new CommandRunner(work, process, output);
    }

    @Override
    public String run() throws InterruptedException {
        Thread out = copy(process.out(), PayloadType.OUTPUT, prefix(work.outPrefix()));
        Thread err = copy(process.err(), PayloadType.STANDARD_ERROR, prefix(work.errPrefix()));
        int status = process.awaitStatus();
        out.join(TimeUnit.SECONDS.toMillis(REST_SECONDS));
        err.join(TimeUnit.SECONDS.toMillis(REST_SECONDS));
        process.close();
        out.join();
        err.join();
        if (work.separated()) {
            byte[] text = ("EXIT_CODE: " + status).getBytes(StandardCharsets.US_ASCII);
            var _ = output.send(PayloadType.EXIT_CODE, List.of(text));
        }
        return "";
    }

    private byte[] prefix(String text) {
        return (work.separated() ? text : "").getBytes(StandardCharsets.US_ASCII);
    }

    private Thread copy(InputStream from, PayloadType type, byte[] prefix) {
        return Thread.ofPlatform().daemon().name("command").start(() -> pump(from, type, prefix));
    }

    private void pump(InputStream from, PayloadType type, byte[] prefix) {
        byte[] buffer = new byte[BUFFER];
        LinePrefix lines = new LinePrefix(prefix);
        try (from) {
            int count = from.read(buffer);
            while (count >= 0) {
                byte[] bytes = lines.applied(buffer, count);
                if (!output.send(type, Payloads.ofText(bytes, 0, bytes.length))) {
                    return;
                }
                count = from.read(buffer);
            }
        } catch (IOException _) {
            // The command has been ended.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes the two keys on that mean something without a terminal. */
    @Override
    public boolean take(PayloadType type, byte[] payload) {
        if (type == PayloadType.OUTPUT) {
            for (byte each : payload) {
                if (each == INTERRUPT || each == QUIT) {
                    process.signal(each == INTERRUPT ? "INT" : "QUIT");
                    break;
                }
            }
        }
        return true;
    }

    @Override
    public void close() {
        process.close();
    }
}
