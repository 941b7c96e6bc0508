package io.github.awsession.emulator.line;

import io.github.awsession.datachannel.stream.Line;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Is a line whose messages are on their way for some time, in both directions. */
final class LateLine extends FaultyLine {
    private final Delay inward;
    private final Delay outward;

    private LateLine(Line line, Duration time, LongSupplier nanoseconds) {
        super(line);
        this.inward = new Delay(time, nanoseconds);
        this.outward = new Delay(time, nanoseconds);
    }

    /** Makes a line on which every message takes a time. */
    static LateLine of(Line line, Duration time, LongSupplier nanoseconds) {
        LateLine late = new LateLine(line, time, nanoseconds);
        Thread.ofVirtual().name("late").start(late::bring);
        Thread.ofVirtual().name("late").start(late::deliver);
        return late;
    }

    private void bring() {
        try {
            byte[] message = super.read();
            while (message != null && inward.put(List.of(message))) {
                message = super.read();
            }
        } catch (IOException | InterruptedException _) {
            // Who reads finds out.
        } finally {
            inward.end();
        }
    }

    private void deliver() {
        try {
            for (List<byte[]> next = outward.take(); next != null; next = outward.take()) {
                super.send(next);
            }
        } catch (IOException | InterruptedException _) {
            close();
        }
    }

    @Override
    public byte @Nullable [] read() throws IOException {
        try {
            List<byte[]> messages = inward.take();
            return messages == null ? null : messages.getFirst();
        } catch (InterruptedException interrupt) {
            throw new IOException(interrupt);
        }
    }

    @Override
    public void send(List<byte[]> messages) throws IOException {
        try {
            if (!outward.put(messages)) {
                throw new IOException("The connection is closed");
            }
        } catch (InterruptedException interrupt) {
            throw new IOException(interrupt);
        }
    }

    @Override
    public void close(int code, String reason) {
        end();
        super.close(code, reason);
    }

    @Override
    public void close() {
        end();
        super.close();
    }

    private void end() {
        inward.end();
        outward.end();
    }
}
