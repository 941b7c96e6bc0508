package io.github.awsession.datachannel.mux;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Carries streams over one session. One thread feeds it the bytes that arrive; feeding never sends
 * anything, so that the same thread can read the acknowledgements which sending waits for.
 */
public final class Multiplexer implements AutoCloseable {
    /** The streams that an agent serves at the same time. */
    private static final int MAX_STREAMS = 4096;

    private static final int ID_STEP = 2;

    private final boolean isAgent;
    private final MuxListener listener;
    private final FrameWriter writer;
    private final Backlog backlog;
    private final FrameReader reader;
    private final Map<Long, MuxStream> streams = new ConcurrentHashMap<>();
    private final AtomicLong lastId;
    private @Nullable MuxProtocolException failure;
    private volatile boolean closed;

    private Multiplexer(
            boolean isAgent,
            MuxSink sink,
            MuxLimits limits,
            LongSupplier nanoseconds,
            MuxListener listener) {
        this.isAgent = isAgent;
        this.listener = listener;
        this.writer = new FrameWriter(sink);
        this.backlog = new Backlog(limits, nanoseconds, this::stalled);
        this.reader = new FrameReader(new Frames());
        this.lastId = new AtomicLong(isAgent ? 0 : 1);
    }

    /**
     * Makes the side that opens streams.
     *
     * @param nanoseconds the nanoseconds since any moment, which no setting of a clock changes
     */
    public static Multiplexer client(
            MuxSink sink, MuxLimits limits, LongSupplier nanoseconds, MuxListener listener) {
        return new Multiplexer(false, sink, limits, nanoseconds, listener);
    }

    /**
     * Makes the side that accepts streams.
     *
     * @param nanoseconds the nanoseconds since any moment, which no setting of a clock changes
     */
    public static Multiplexer agent(
            MuxSink sink, MuxLimits limits, LongSupplier nanoseconds, MuxListener listener) {
        return new Multiplexer(true, sink, limits, nanoseconds, listener);
    }

    /** Opens a stream, to which data may be written at once. It is at its end after a close. */
    public MuxStream open() throws InterruptedException {
        long id = lastId.addAndGet(ID_STEP);
        FrameWriter.Lane lane = new FrameWriter.Lane(id);
        MuxStream stream = register(lane);
        if (closed) {
            stream.finishedByPeer();
        }
        writer.open(lane);
        return stream;
    }

    private MuxStream register(FrameWriter.Lane lane) {
        MuxStream stream =
                new MuxStream(
                        writer,
                        lane,
                        backlog,
                        backlog.open(lane.id()),
                        ended -> streams.remove(ended.id(), ended));
        streams.put(lane.id(), stream);
        return stream;
    }

    /**
     * Takes the next bytes that arrived. It waits only when the limits are used up, and resets a
     * stream whose reader keeps them used up for long.
     *
     * @throws MuxProtocolException when the bytes are no frames; each later call throws it again
     */
    public void feed(byte[] bytes, int offset, int length)
            throws MuxProtocolException, InterruptedException {
        if (failure != null) {
            throw failure;
        }
        try {
            reader.feed(bytes, offset, length);
        } catch (MuxProtocolException broken) {
            failure = broken;
            close();
            throw broken;
        }
    }

    /** Tells the other side that this one is there. Agents up to 3.1.1511.0 need it. */
    public void keepAlive() throws InterruptedException {
        writer.keepAlive();
    }

    /** Resets a stream whose reader has kept the limits used up for too long. */
    void relieve() {
        backlog.relieve();
    }

    /** Returns the number of streams that are not at their end in both directions. */
    public int streams() {
        return streams.size();
    }

    /** Returns the number of bytes that have arrived and that no reader has taken yet. */
    public long unread() {
        return backlog.used();
    }

    /** Ends all streams behind the bytes that have arrived. Nothing is sent any more. */
    @Override
    public void close() {
        closed = true;
        writer.close();
        for (MuxStream stream : streams.values()) {
            stream.finishedByPeer();
        }
    }

    private void stalled(long id) {
        MuxStream stream = streams.remove(id);
        if (stream != null) {
            listener.stalled(stream);
        }
    }

    /** Passes the frames to their streams. Frames of unknown streams are skipped. */
    private final class Frames implements FrameReader.Handler {
        @Override
        public void opened(long id) throws MuxProtocolException {
            if (!isAgent || streams.containsKey(id)) {
                return;
            }
            if (streams.size() >= MAX_STREAMS) {
                throw new MuxProtocolException(
                        "The client opened more than "
                                + MAX_STREAMS
                                + " connections at the same time, so the session cannot go on.");
            }
            listener.opened(register(new FrameWriter.Lane(id)));
        }

        @Override
        public void data(long id, byte[] bytes, int offset, int length)
                throws InterruptedException {
            MuxStream stream = streams.get(id);
            if (stream != null) {
                stream.receive(bytes, offset, length);
            }
        }

        @Override
        public void finished(long id) {
            MuxStream stream = streams.get(id);
            if (stream != null) {
                stream.finishedByPeer();
            }
        }
    }
}
