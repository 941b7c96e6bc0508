package io.github.awsession.datachannel.websocket;

import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.websocket.frame.Close;
import io.github.awsession.datachannel.websocket.frame.Frame;
import io.github.awsession.datachannel.websocket.frame.FrameReader;
import io.github.awsession.datachannel.websocket.frame.FrameWriter;
import io.github.awsession.datachannel.websocket.frame.Masks;
import io.github.awsession.datachannel.websocket.frame.Parts;
import io.github.awsession.datachannel.websocket.frame.Role;
import io.github.awsession.datachannel.websocket.frame.WebSocketException;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** Is a line over a websocket whose upgrade is done. */
public final class WebSocketLine implements Line {
    private static final byte[] PING = "keepalive".getBytes(StandardCharsets.US_ASCII);

    /** Bounds how long the other side may take to receive the reason why it is left. */
    private static final int FAREWELL_MILLISECONDS = 200;

    private final Closeable connection;
    private final FrameReader reader;
    private final Parts parts = new Parts();
    private final FrameWriter writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicReference<byte @Nullable []> pong = new AtomicReference<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile @Nullable Close close;
    private volatile long signs;

    private WebSocketLine(
            Role side,
            InputStream in,
            OutputStream out,
            Closeable connection,
            @Nullable Masks masks) {
        this.connection = connection;
        this.reader = new FrameReader(in, side);
        this.writer = new FrameWriter(out, masks);
    }

    /**
     * Makes a client's side.
     *
     * @param connection is closed, which must end reads and writes and wait for neither
     * @param random a source of secure random numbers
     */
    public static WebSocketLine client(
            InputStream in, OutputStream out, Closeable connection, Random random) {
        return new WebSocketLine(Role.CLIENT, in, out, connection, new Masks(random));
    }

    /**
     * Makes a server's side.
     *
     * @param connection is closed, which must end reads and writes and wait for neither
     */
    public static WebSocketLine server(InputStream in, OutputStream out, Closeable connection) {
        return new WebSocketLine(Role.SERVER, in, out, connection, null);
    }

    @Override
    public byte @Nullable [] read() throws IOException {
        try {
            return next();
        } catch (WebSocketException violation) {
            close(violation.code(), "");
            throw violation;
        }
    }

    private byte @Nullable [] next() throws IOException {
        for (Frame frame = nextFrame(); frame != null; frame = nextFrame()) {
            switch (frame.opcode()) {
                case Frame.PING -> answer(frame.payload());
                case Frame.PONG -> {
                    // It has been counted.
                }
                case Frame.CLOSE -> {
                    end(Close.of(frame.payload()));
                    return null;
                }
                default -> {
                    byte[] message = parts.add(frame);
                    if (message != null) {
                        return message;
                    }
                }
            }
        }
        return null;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Only the thread that reads changes it.
    private @Nullable Frame nextFrame() throws IOException {
        Frame frame = reader.next(parts.room());
        if (frame != null) {
            signs++;
        }
        return frame;
    }

    /** Answers the latest ping on another thread, because this one must not wait for a write. */
    private void answer(byte[] ping) {
        if (pong.getAndSet(ping) == null) {
            Thread.ofPlatform().daemon().name("pong").start(this::sendPong);
        }
    }

    private void sendPong() {
        writing.lock();
        try {
            byte[] latest = pong.getAndSet(null);
            if (latest != null && !closing.get()) {
                writer.add(Frame.PONG, latest);
                writer.flush();
            }
        } catch (IOException _) {
            // The thread that reads finds out, too.
        } finally {
            writing.unlock();
        }
    }

    private void end(Close reason) {
        close = reason;
        close(reason.code(), "");
    }

    /** Returns why the other side has closed the connection, if it has and said why. */
    public Optional<Close> reason() {
        return Optional.ofNullable(close);
    }

    @Override
    public void send(List<byte[]> messages) throws IOException {
        write(Frame.BINARY, messages);
    }

    @Override
    public void text(String text) throws IOException {
        write(Frame.TEXT, List.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void ping() throws IOException {
        write(Frame.PING, List.of(PING));
    }

    private void write(int opcode, List<byte[]> payloads) throws IOException {
        writing.lock();
        try {
            if (closing.get()) {
                throw new IOException("The connection is closed");
            }
            for (byte[] payload : payloads) {
                writer.add(opcode, payload);
            }
            writer.flush();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public long signs() {
        return signs;
    }

    @Override
    public void close(int code, String reason) {
        if (!closing.getAndSet(true)) {
            Close farewell = new Close(code, reason);
            Thread teller =
                    Thread.ofPlatform().daemon().name("farewell").start(() -> tell(farewell));
            try {
                teller.join(FAREWELL_MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        close();
    }

    private void tell(Close farewell) {
        writing.lock();
        try {
            writer.add(Frame.CLOSE, farewell.payload());
            writer.flush();
        } catch (IOException _) {
            // The other side has gone first.
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        closing.set(true);
        try {
            connection.close();
        } catch (IOException _) {
            // Nobody is left to tell.
        }
    }
}
