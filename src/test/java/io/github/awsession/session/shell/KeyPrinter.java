package io.github.awsession.session.shell;

import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.signal.EndSignals;
import io.github.awsession.environment.terminal.Terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs a session with its own streams whose remote side prints the keys that it gets: Q ends the
 * session, X fails in it, B begins to count bytes, and E ends the count. The argument {@code end}
 * has the signals recorded that end a process.
 */
final class KeyPrinter implements ShellLink {
    private static final int SHORT = 64;

    private final ShellSession session;
    private long counted = -1;

    private KeyPrinter(Streams streams) {
        session = new ShellSession(streams, Terminal.of(processes()), this, true);
    }

    public static void main(String[] arguments) throws Exception {
        String terminals = arguments[1];
        Streams streams =
                new Streams(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out),
                        new FileOutputStream(FileDescriptor.err),
                        terminals.contains("I"),
                        terminals.contains("O"),
                        terminals.contains("E"));
        KeyPrinter printer = new KeyPrinter(streams);
        printer.show("pid " + ProcessHandle.current().pid() + ".");
        System.exit(arguments[0].equals("end") ? printer.recorded() : printer.run());
    }

    private static Processes processes() {
        return new Processes(
                new Variables(Map.of("PATH", "/usr/bin:/bin")),
                new FileSystem(Path.of("").toAbsolutePath()));
    }

    private int recorded() {
        try (EndSignals signals = EndSignals.watch()) {
            signals.protect();
            signals.tellKeys(session::key);
            try {
                return signals.interruptibly(this::run);
            } catch (RuntimeException cut) {
                System.err.print("told " + signals.told().orElse(-1) + "\r\n");
                return signals.told().orElse(1);
            }
        }
    }

    private int run() {
        try {
            ShellEnd end = session.run();
            System.err.print("end " + end.reason() + " at " + System.nanoTime() + "\r\n");
            return 0;
        } catch (InterruptedException cut) {
            throw new IllegalStateException(cut);
        }
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            counted += counted < 0 ? 0 : 1;
            switch (bytes[at]) {
                case 'B' -> counted = 0;
                case 'E' -> {
                    show("counted " + counted + ".");
                    counted = -1;
                }
                case 'Q' -> session.channelClosed();
                case 'X' -> throw new IllegalStateException("as wished");
                default -> {
                    if (length < SHORT) {
                        show("key " + bytes[at] + ".");
                    }
                }
            }
        }
    }

    @Override
    public void size(int columns, int rows) {
        show("size " + columns + "x" + rows + ".");
    }

    private void show(String text) {
        session.take(PayloadType.OUTPUT, (text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void ready() {
        // Nothing waits here.
    }

    @Override
    public boolean offer(byte[] bytes, int offset, int length) {
        return false;
    }
}
