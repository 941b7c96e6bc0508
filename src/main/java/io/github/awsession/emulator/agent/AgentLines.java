package io.github.awsession.emulator.agent;

import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.stream.ReliableStream;
import io.github.awsession.datachannel.stream.StreamClock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Holds the newest connection of a session, and notices when nobody is at its other end. */
final class AgentLines {
    private static final int NORMAL = 1000;
    private static final long PING_NANOSECONDS = Duration.ofSeconds(54).toNanos();
    private static final long PONG_NANOSECONDS = Duration.ofSeconds(60).toNanos();
    private static final Duration TIME_TO_LEAVE = Duration.ofSeconds(1);

    private final ReliableStream stream;
    private final StreamClock clock;
    private @Nullable Line current;
    private byte @Nullable [] farewell;
    private @Nullable Thread speaker;
    private long signs;
    private long quietSince;
    private boolean isAsked;

    AgentLines(ReliableStream stream, StreamClock clock) {
        this.stream = stream;
        this.clock = clock;
    }

    /**
     * Uses a line instead of the one before, which is closed.
     *
     * @return false when the session is over, of which the line then carries the news
     */
    boolean replace(Line line) {
        Line before;
        byte[] last;
        synchronized (this) {
            before = current;
            current = line;
            last = farewell;
            signs = line.signs();
            quietSince = clock.now();
            isAsked = false;
            if (last == null) {
                // Of two lines, the stream must use the one that is current.
                stream.attach(line);
            }
        }
        if (before != null) {
            before.close();
        }
        if (last != null) {
            leave(line, last);
        }
        return last == null;
    }

    /** Reads a line until it ends. */
    void read(Line line) {
        try (line) {
            for (byte[] bytes = line.read(); bytes != null; bytes = line.read()) {
                stream.received(bytes);
            }
        } catch (IOException _) {
            // The client comes back, or the session ends when it has been idle.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            stream.detach(line);
            forget(line);
        }
    }

    private synchronized void forget(Line line) {
        if (current == line) {
            current = null;
        }
        notifyAll();
    }

    /** Looks after the line, as agents do: asks now and then whether the client is there. */
    void beat() {
        Line line;
        boolean ask;
        boolean gone;
        synchronized (this) {
            line = current;
            if (line == null) {
                return;
            }
            long now = clock.now();
            if (line.signs() != signs) {
                signs = line.signs();
                quietSince = now;
                isAsked = false;
            }
            gone = now - quietSince > PING_NANOSECONDS + PONG_NANOSECONDS;
            ask = !isAsked && now - quietSince > PING_NANOSECONDS;
            isAsked = isAsked || ask;
        }
        if (gone) {
            line.close();
        } else if (ask) {
            ping(line);
        }
    }

    private static void ping(Line line) {
        try {
            line.ping();
        } catch (IOException _) {
            line.close();
        }
    }

    /** Sends a last message on the line, and on every line that comes later. */
    void end(byte[] message) {
        Line line;
        synchronized (this) {
            farewell = message;
            line = current;
        }
        if (line != null) {
            leave(line, message);
        }
    }

    private void leave(Line line, byte[] message) {
        Thread thread = Thread.ofVirtual().name("farewell").start(() -> say(line, message));
        synchronized (this) {
            speaker = thread;
        }
    }

    /** Waits until the client knows the end, if it still listens. */
    void awaitFarewell() throws InterruptedException {
        Thread thread;
        synchronized (this) {
            thread = speaker;
        }
        if (thread != null) {
            thread.join(TIME_TO_LEAVE.multipliedBy(2));
        }
    }

    /** Leaves the closing to the client for a while, because a close may overtake a message. */
    private void say(Line line, byte[] message) {
        try {
            line.send(List.of(message));
            awaitEnd(line);
        } catch (IOException _) {
            // The client has gone first.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        line.close(NORMAL, "Bye");
    }

    private synchronized void awaitEnd(Line line) throws InterruptedException {
        long end = clock.now() + TIME_TO_LEAVE.toNanos();
        long left = end - clock.now();
        while (current == line && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = end - clock.now();
        }
    }
}
