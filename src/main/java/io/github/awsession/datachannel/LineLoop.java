package io.github.awsession.datachannel;

import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.stream.ReliableStream;
import io.github.awsession.datachannel.stream.StreamClock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads the connections of a data channel, one after the other. */
final class LineLoop {
    private static final int NORMAL = 1000;

    private final Connecting connecting;
    private final ReliableStream stream;
    private final ChannelState state;
    private final ChannelEvents events;
    private final StreamClock clock;
    private final Vitals vitals;
    private final Consumer<ChannelEnd> ending;
    private volatile @Nullable Line line;

    LineLoop(
            Connecting connecting,
            ReliableStream stream,
            ChannelState state,
            ChannelEvents events,
            StreamClock clock,
            Vitals vitals,
            Consumer<ChannelEnd> ending) {
        this.connecting = connecting;
        this.stream = stream;
        this.state = state;
        this.events = events;
        this.clock = clock;
        this.vitals = vitals;
        this.ending = ending;
    }

    /** Reads until the channel has ended. */
    void run() throws InterruptedException {
        while (!state.hasEnded()) {
            if (state.isClosing()) {
                // What has arrived is still being delivered.
                var _ = state.awaitEnd();
                return;
            }
            Connecting.Try result = connecting.attempt();
            if (result instanceof Connecting.Try.Open(Line open)) {
                use(open);
            } else if (result instanceof Connecting.Try.Wait(long milliseconds)) {
                pause(milliseconds);
            } else if (result instanceof Connecting.Try.Over(ChannelEnd end)) {
                ending.accept(end);
            }
        }
    }

    private void use(Line open) throws InterruptedException {
        String reason;
        boolean worked;
        try (open) {
            line = open;
            vitals.watch(open);
            stream.attach(open);
            if (state.isStarted()) {
                events.reconnected();
            }
            reason = state.hasEnded() ? "" : read(open);
        } finally {
            stream.detach(open);
            line = null;
            worked = vitals.forget();
        }
        if (!state.hasEnded() && !state.isClosing()) {
            lost(reason, worked && state.hasHeard());
        }
    }

    private void lost(String reason, boolean worked) throws InterruptedException {
        connecting.lost(reason, worked);
        if (worked) {
            events.reconnecting();
            pause(connecting.rest());
        } else if (connecting.isHopeless()) {
            ending.accept(connecting.failure());
        } else {
            pause(connecting.delay());
        }
    }

    private void pause(long milliseconds) throws InterruptedException {
        var _ = state.awaitEnd(clock, milliseconds);
    }

    /** Reads a line to its end, and returns why it has ended. */
    private String read(Line open) throws InterruptedException {
        try {
            for (byte[] bytes = open.read(); bytes != null; bytes = open.read()) {
                vitals.reading(false);
                stream.received(bytes);
                vitals.reading(true);
            }
            return "The service has closed the connection";
        } catch (IOException problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    /** Returns whether there is a connection. */
    boolean isConnected() {
        return line != null;
    }

    /** Closes the connection, if there is one. */
    void close() {
        Line open = line;
        if (open != null) {
            open.close(NORMAL, "");
        }
    }
}
