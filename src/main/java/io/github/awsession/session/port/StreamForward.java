package io.github.awsession.session.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries the standard streams of this process, as the proxy command of ssh. */
public final class StreamForward implements Forward {
    /** The time without a byte from the agent after which the end of input ends the session. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    /** A reader of a pipe may pause as long as it likes. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int BUFFER = 32 * 1024;

    private final InputStream in;
    private final PortLink link;
    private final PortEvents events;
    private final Duration quiet;
    private final LocalOutput output;
    private final Thread input;
    private final AtomicBoolean ended = new AtomicBoolean();

    private StreamForward(
            InputStream in, OutputStream out, PortLink link, PortEvents events, Duration quiet) {
        this.in = in;
        this.link = link;
        this.events = events;
        this.quiet = quiet;
        this.output =
                new LocalOutput(
                        "output",
                        (bytes, offset, length) -> {
                            out.write(bytes, offset, length);
                            out.flush();
                        },
                        this::outputBroken);
        // A virtual thread would hold one of the few threads that carry it while it reads.
        this.input = Thread.ofPlatform().daemon().name("input").unstarted(this::readInput);
    }

    /** Carries the streams from now on. */
    public static StreamForward start(
            InputStream in, OutputStream out, PortLink link, PortEvents events) {
        return start(in, out, link, events, QUIET);
    }

    static StreamForward start(
            InputStream in, OutputStream out, PortLink link, PortEvents events, Duration quiet) {
        StreamForward forward = new StreamForward(in, out, link, events, quiet);
        forward.output.start();
        forward.input.start();
        return forward;
    }

    private void readInput() {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int length = read(buffer); length >= 0; length = read(buffer)) {
                link.send(buffer, 0, length);
            }
            output.awaitQuiet(quiet);
            end();
        } catch (InterruptedException _) {
            // The session has ended.
        }
    }

    private int read(byte[] buffer) {
        try {
            return in.read(buffer, 0, buffer.length);
        } catch (IOException _) {
            // A closed input is at its end.
            return -1;
        }
    }

    private void outputBroken() {
        try {
            end();
        } catch (InterruptedException _) {
            // The session has ended.
        }
    }

    /** Tells the agent once that there is nobody here any more. */
    private void end() throws InterruptedException {
        if (ended.compareAndSet(false, true)) {
            link.flag(PortFlag.TERMINATE_SESSION);
            events.ended();
        }
    }

    @Override
    public boolean take(byte[] payload) throws InterruptedException {
        output.put(payload);
        return true;
    }

    @Override
    public void flag(int value) {
        if (value == PortFlag.CONNECT_TO_PORT_ERROR) {
            events.refused();
        }
    }

    @Override
    public void finish() throws InterruptedException {
        ended.set(true);
        input.interrupt();
        output.finish(PATIENCE);
    }

    @Override
    public void close() {
        ended.set(true);
        input.interrupt();
        output.close();
    }
}
