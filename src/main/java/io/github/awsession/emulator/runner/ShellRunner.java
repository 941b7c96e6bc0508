package io.github.awsession.emulator.runner;

import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.TerminalSize;
import io.github.awsession.environment.terminal.PtyProcess;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Runs a program on a pseudo-terminal. */
final class ShellRunner implements Runner {
    private static final int BUFFER = 64 * 1024;

    private final PtyProcess program;
    private final Output output;
    private final InputQueue input;

    private ShellRunner(PtyProcess program, Output output, Runnable ready) {
        this.program = program;
        this.output = output;
        this.input = new InputQueue(ready);
    }

    /** Starts a program. */
    static ShellRunner start(Programs programs, List<String> words, Output output, Runnable ready)
            throws IOException, FileFailure {
        PtyProcess program =
                PtyProcess.start(
                        programs.processes(),
                        words,
                        Map.of("TERM", "xterm-256color"),
                        TerminalSize.ASSUMED);
        return new ShellRunner(program, output, ready);
    }

    @Override
    public String run() throws InterruptedException {
        Thread writer = Thread.ofPlatform().daemon().name("keyboard").start(this::type);
        try {
            show();
        } finally {
            input.close();
            writer.interrupt();
        }
        return "";
    }

    private void show() throws InterruptedException {
        byte[] buffer = new byte[BUFFER];
        int held = 0;
        try (InputStream shown = program.output()) {
            int count = shown.read(buffer, 0, BUFFER);
            while (count >= 0) {
                int length = held + count;
                int whole = Payloads.whole(buffer, 0, length);
                if (!output.send(PayloadType.OUTPUT, Payloads.ofText(buffer, 0, whole))) {
                    return;
                }
                held = length - whole;
                System.arraycopy(buffer, whole, buffer, 0, held);
                count = shown.read(buffer, held, BUFFER - held);
            }
        } catch (IOException _) {
            // The terminal has gone, as at the end.
        }
        if (held > 0) {
            var _ = output.send(PayloadType.OUTPUT, Payloads.of(buffer, 0, held));
        }
    }

    private void type() {
        try (OutputStream keyboard = program.input()) {
            for (InputQueue.Item item = input.next(); item != null; item = input.next()) {
                keyboard.write(item.payload());
            }
        } catch (IOException | InterruptedException _) {
            // The program has ended.
        }
    }

    @Override
    public boolean take(PayloadType type, byte[] payload) {
        if (type == PayloadType.SIZE) {
            WindowSizes.read(payload).ifPresent(program::resize);
            return true;
        }
        return type != PayloadType.OUTPUT || input.add(type, payload);
    }

    @Override
    public void close() {
        input.close();
        program.close();
    }
}
