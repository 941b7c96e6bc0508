package io.github.awsession.datachannel.mux;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Joins a client and an agent in this process. The bytes of each direction travel in pieces of
 * random sizes through a queue with a bound, so that senders wait as they do for a window.
 */
final class MuxPair implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(20);

    final AtomicLong nanoseconds = new AtomicLong();
    final BlockingQueue<MuxStream> accepted = new LinkedBlockingQueue<>();
    final BlockingQueue<Long> stalled = new LinkedBlockingQueue<>();
    final Multiplexer client;
    final Multiplexer agent;
    private final Direction up;
    private final Direction down;

    MuxPair(long seed, MuxLimits limits) {
        up = new Direction(new Random(seed));
        down = new Direction(new Random(seed + 1));
        MuxListener listener =
                new MuxListener() {
                    @Override
                    public void opened(MuxStream stream) {
                        accepted.add(stream);
                    }

                    @Override
                    public void stalled(MuxStream stream) {
                        stalled.add(stream.id());
                    }
                };
        client = Multiplexer.client(up::write, limits, nanoseconds::get, listener);
        agent = Multiplexer.agent(down::write, limits, nanoseconds::get, listener);
        up.feed(agent);
        down.feed(client);
    }

    MuxPair(long seed) {
        this(seed, MuxLimits.USUAL);
    }

    /** Returns the next stream that the agent has accepted. */
    MuxStream accept() throws InterruptedException {
        MuxStream stream = accepted.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (stream == null) {
            throw new AssertionError("no stream was opened");
        }
        return stream;
    }

    /** Returns whether the thread that feeds the client waits for room. */
    boolean isClientHeldUp() {
        return down.thread.getState() == Thread.State.TIMED_WAITING;
    }

    @Override
    public void close() {
        up.thread.interrupt();
        down.thread.interrupt();
        client.close();
        agent.close();
    }

    private static final class Direction {
        private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(64);
        private final Random random;
        private Thread thread = new Thread();

        Direction(Random random) {
            this.random = random;
        }

        void write(byte[] bytes, int offset, int length) throws InterruptedException {
            int position = offset;
            while (position < offset + length) {
                int part = Math.min(1 + random.nextInt(3000), offset + length - position);
                byte[] piece = new byte[part];
                System.arraycopy(bytes, position, piece, 0, part);
                pieces.put(piece);
                position += part;
            }
        }

        void feed(Multiplexer multiplexer) {
            thread =
                    Thread.ofPlatform()
                            .daemon()
                            .start(
                                    () -> {
                                        try {
                                            for (; ; ) {
                                                byte[] piece = pieces.take();
                                                multiplexer.feed(piece, 0, piece.length);
                                            }
                                        } catch (InterruptedException | MuxProtocolException _) {
                                            // The test is over, or it is about this failure.
                                        }
                                    });
        }
    }
}
