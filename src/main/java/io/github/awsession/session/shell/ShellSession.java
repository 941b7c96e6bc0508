package io.github.awsession.session.shell;

import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.signal.TerminalSignals;
import io.github.awsession.environment.terminal.RawTerminal;
import io.github.awsession.environment.terminal.Terminal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Connects the standard streams with a remote shell or command: {@link #run} returns when the
 * session is over. Output may be taken before that begins.
 */
public final class ShellSession {
    private static final int INTERRUPT = 2;
    private static final int MOST_INTERRUPTS = 2;
    private static final byte CTRL_C = 3;
    private static final byte CTRL_D = 4;
    private static final byte CTRL_BACKSLASH = 0x1c;

    private final Streams streams;
    private final ShellLink link;
    private final Terminal terminal;
    private final boolean interactive;
    private final BlockingQueue<ShellEnd.Reason> reasons = new ArrayBlockingQueue<>(1);
    private final ShellOutput output;
    private final TypeAhead typed;
    private final SizeReport size;
    private volatile OptionalInt status = OptionalInt.empty();
    private int interrupts;

    /**
     * Makes a session.
     *
     * @param interactive whether the remote side has a terminal, and so gets keys and sizes
     */
    public ShellSession(Streams streams, Terminal terminal, ShellLink link, boolean interactive) {
        this.streams = streams;
        this.link = link;
        this.terminal = terminal;
        this.interactive = interactive;
        this.output = new ShellOutput(streams, new Written());
        this.typed = new TypeAhead(link);
        this.size =
                new SizeReport(
                        link,
                        streams.outTerminal() ? terminal::size : () -> SizeReport.WITHOUT_TERMINAL);
    }

    /**
     * Takes the payload of a message, without a wait.
     *
     * @return false when there is no room: the message has to be offered again
     */
    public boolean take(PayloadType type, byte[] payload) {
        if (type == PayloadType.EXIT_CODE) {
            OptionalInt reported = ExitText.status(payload);
            status = reported.isPresent() ? reported : status;
            return true;
        }
        boolean error = type == PayloadType.STANDARD_ERROR;
        return (type != PayloadType.OUTPUT && !error) || output.take(error, payload);
    }

    /** Announces that the channel was closed, and that all payloads have been taken. */
    public void channelClosed() {
        output.finish();
    }

    /**
     * Sends Ctrl-C or Ctrl-\ to a remote command, of which this process got the signal; returns
     * whether it did. It does not in a shell, where these keys are typed, nor for the third Ctrl-C
     * of a user who waits in vain.
     */
    public synchronized boolean key(int signal) {
        if (interactive || (signal == INTERRUPT && interrupts == MOST_INTERRUPTS)) {
            return false;
        }
        if (signal == INTERRUPT) {
            interrupts++;
        }
        typed.add(signal == INTERRUPT ? CTRL_C : CTRL_BACKSLASH);
        return true;
    }

    /**
     * Carries input and output until the session is over. The terminal is in raw mode meanwhile,
     * and has its own modes again when this returns or throws.
     *
     * @throws InterruptedException when the thread was interrupted; the remote side still runs
     * @throws io.github.awsession.error.GeneralException when standard output cannot be written, on
     *     a full disk for instance; the remote side still runs
     */
    public ShellEnd run() throws InterruptedException {
        Thread keyboard = keyboard();
        ShellEnd.Reason reason;
        try {
            reason = interactive ? onTerminal(keyboard) : transfer(keyboard);
        } finally {
            // Last, because it closes the input, and with it the way to the terminal.
            keyboard.interrupt();
        }
        IOException problem = output.problem();
        if (problem != null) {
            Streams.fail(problem);
        }
        return new ShellEnd(reason, status);
    }

    // The resources are open for their effect.
    @SuppressWarnings("try")
    private ShellEnd.Reason onTerminal(Thread keyboard) throws InterruptedException {
        try (RawTerminal raw = raw()) {
            if (raw == null && !streams.outTerminal()) {
                return transfer(keyboard);
            }
            try (TerminalSignals _ = TerminalSignals.tell(new Changes(raw))) {
                return transfer(keyboard);
            }
        }
    }

    private @Nullable RawTerminal raw() {
        try {
            return streams.inTerminal() ? RawTerminal.enter(terminal) : null;
        } catch (IOException _) {
            // The terminal has gone away, and reading from it will tell.
            return null;
        }
    }

    private ShellEnd.Reason transfer(Thread keyboard) throws InterruptedException {
        if (interactive) {
            size.send();
        }
        Thread screen = start("screen", output);
        Thread sender = start("typed", typed);
        if (interactive) {
            keyboard.start();
        }
        try {
            return reasons.take();
        } finally {
            screen.interrupt();
            sender.interrupt();
        }
    }

    private Thread keyboard() {
        return Thread.ofPlatform()
                .daemon()
                .name("keyboard")
                .unstarted(new ShellInput(streams.in(), new Typing()));
    }

    private static Thread start(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    private void end(ShellEnd.Reason reason) {
        // The first reason counts.
        var _ = reasons.offer(reason);
    }

    /** Reacts to the progress of the output. */
    private final class Written implements ShellOutput.Listener {
        @Override
        public void begun() {
            // What came before the remote shell had a terminal may be lost.
            if (interactive) {
                size.send();
            }
        }

        @Override
        public void room() {
            link.ready();
        }

        @Override
        public void over() {
            end(
                    output.problem() == null
                            ? ShellEnd.Reason.CHANNEL_CLOSED
                            : ShellEnd.Reason.OUTPUT_CLOSED);
        }
    }

    /** Reacts to standard input. */
    private final class Typing implements ShellInput.Sink, Escapes.Listener {
        private final Escapes escapes = new Escapes(this);

        @Override
        public void read(byte[] bytes, int length) throws InterruptedException {
            if (streams.inTerminal()) {
                byte[] passed = escapes.filter(bytes, length);
                typed.add(passed, passed.length);
            } else {
                typed.add(bytes, length);
            }
        }

        @Override
        public void end() {
            if (streams.inTerminal()) {
                ShellSession.this.end(ShellEnd.Reason.TERMINAL_LOST);
            } else {
                typed.add(CTRL_D);
            }
        }

        @Override
        public void leave() {
            ShellSession.this.end(ShellEnd.Reason.LEFT);
        }

        @Override
        public void help() {
            streams.tell(Escapes.HELP);
        }
    }

    /** Reacts to the signals of the terminal. */
    private final class Changes implements TerminalSignals.Listener {
        private final @Nullable RawTerminal raw;

        Changes(@Nullable RawTerminal raw) {
            this.raw = raw;
        }

        @Override
        public void resized() {
            size.sendChange();
        }

        @Override
        public void stopping() {
            if (raw != null) {
                raw.suspend();
            }
        }

        @Override
        public void continued() {
            if (raw != null) {
                raw.resume();
            }
            size.sendChange();
        }
    }
}
