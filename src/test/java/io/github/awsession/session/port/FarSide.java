package io.github.awsession.session.port;

import io.github.awsession.datachannel.mux.Multiplexer;
import io.github.awsession.datachannel.mux.MuxLimits;
import io.github.awsession.datachannel.mux.MuxListener;
import io.github.awsession.datachannel.mux.MuxProtocolException;
import io.github.awsession.datachannel.mux.MuxStream;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Represents the agent of a multiplexed session, joined with a forward in this process. */
final class FarSide implements PortLink, AutoCloseable {
    final BlockingQueue<MuxStream> accepted = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> up = new ArrayBlockingQueue<>(64);
    private final BlockingQueue<byte[]> down = new ArrayBlockingQueue<>(1024);
    private final Multiplexer agent =
            Multiplexer.agent(
                    (bytes, offset, length) -> put(down, bytes, offset, length),
                    MuxLimits.USUAL,
                    System::nanoTime,
                    new MuxListener() {
                        @Override
                        public void opened(MuxStream stream) {
                            accepted.add(stream);
                        }
                    });
    private @Nullable Thread upThread;
    private @Nullable Thread downThread;

    private static void put(BlockingQueue<byte[]> queue, byte[] bytes, int offset, int length)
            throws InterruptedException {
        // The pieces are as large as the payloads of real sessions.
        for (int position = offset; position < offset + length; position += 1024) {
            int part = Math.min(1024, offset + length - position);
            byte[] piece = new byte[part];
            System.arraycopy(bytes, position, piece, 0, part);
            queue.put(piece);
        }
    }

    /** Starts to carry bytes between this side and a forward. */
    void join(Forward forward) {
        upThread =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        for (; ; ) {
                                            byte[] piece = up.take();
                                            agent.feed(piece, 0, piece.length);
                                        }
                                    } catch (InterruptedException | MuxProtocolException _) {
                                        // The test is over.
                                    }
                                });
        downThread =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        for (; ; ) {
                                            forward.take(down.take());
                                        }
                                    } catch (InterruptedException _) {
                                        // The test is over.
                                    }
                                });
    }

    /** Waits until the forward takes nothing more, because a local program takes nothing. */
    void awaitHeldUp() {
        while (downThread == null || downThread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    MuxStream accept() throws InterruptedException {
        MuxStream stream = accepted.poll(20, TimeUnit.SECONDS);
        if (stream == null) {
            throw new AssertionError("no stream was opened");
        }
        return stream;
    }

    /** Answers each stream with what it sends, and ends it when it ends. */
    void echo() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                for (; ; ) {
                                    MuxStream stream = accepted.take();
                                    Thread.ofVirtual().start(() -> echo(stream));
                                }
                            } catch (InterruptedException _) {
                                // The test is over.
                            }
                        });
    }

    private static void echo(MuxStream stream) {
        byte[] buffer = new byte[32 * 1024];
        try {
            for (int length = stream.read(buffer, 0, buffer.length);
                    length >= 0;
                    length = stream.read(buffer, 0, buffer.length)) {
                stream.write(buffer, 0, length);
            }
            stream.finish();
        } catch (InterruptedException _) {
            // The test is over.
        }
    }

    @Override
    public void send(byte[] bytes, int offset, int length) throws InterruptedException {
        put(up, bytes, offset, length);
    }

    @Override
    public void flag(int value) {
        throw new AssertionError("a multiplexed port session sends no flag: " + value);
    }

    @Override
    public void close() {
        if (upThread != null && downThread != null) {
            upThread.interrupt();
            downThread.interrupt();
        }
        agent.close();
    }
}
