package io.github.awsession.session;

import io.github.awsession.datachannel.DataChannel;
import io.github.awsession.datachannel.handshake.SessionType;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.terminal.Terminal;
import io.github.awsession.session.shell.ShellEnd;
import io.github.awsession.session.shell.ShellLink;
import io.github.awsession.session.shell.ShellSession;

/** Connects a shell or a command with the standard streams. */
final class CommandSession {
    private final DataChannel channel;
    private final StatusLines lines;
    private final ShellSession shell;
    private final boolean interactive;

    CommandSession(
            Environment environment,
            DataChannel channel,
            StatusLines lines,
            SessionEvents events,
            SessionType type) {
        this.channel = channel;
        this.lines = lines;
        this.interactive = type.isInteractive();
        this.shell =
                new ShellSession(
                        environment.streams(),
                        Terminal.of(environment.processes()),
                        new Link(),
                        interactive);
        events.atEnd(shell::channelClosed);
    }

    /** Takes a signal of the keyboard if the remote command gets it. */
    boolean key(int signal) {
        return shell.key(signal);
    }

    /** Runs until the session ends or the user leaves it. */
    ShellEnd run() throws InterruptedException {
        channel.consume(shell::take);
        lines.raw(interactive);
        try {
            return shell.run();
        } finally {
            lines.raw(false);
        }
    }

    /** Sends what is typed. */
    private final class Link implements ShellLink {
        @Override
        public void send(byte[] bytes, int offset, int length) throws InterruptedException {
            channel.send(bytes, offset, length);
        }

        @Override
        public boolean offer(byte[] bytes, int offset, int length) throws InterruptedException {
            boolean quick = channel.isQuick();
            if (quick) {
                channel.send(bytes, offset, length);
            }
            return quick;
        }

        @Override
        public void ready() {
            channel.ready();
        }

        @Override
        public void size(int columns, int rows) {
            try {
                channel.size(columns, rows);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
