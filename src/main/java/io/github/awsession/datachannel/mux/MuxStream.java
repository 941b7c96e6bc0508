package io.github.awsession.datachannel.mux;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Is one connection inside a session. One thread reads and one writes; any thread may end it. An
 * interrupt is for the end of the session alone, because it may cut a frame short.
 */
public final class MuxStream {
    private final FrameWriter writer;
    private final FrameWriter.Lane lane;
    private final Backlog backlog;
    private final Backlog.Inbox inbox;
    private final Consumer<MuxStream> done;

    MuxStream(
            FrameWriter writer,
            FrameWriter.Lane lane,
            Backlog backlog,
            Backlog.Inbox inbox,
            Consumer<MuxStream> done) {
        this.writer = writer;
        this.lane = lane;
        this.backlog = backlog;
        this.inbox = inbox;
        this.done = done;
    }

    /** Returns the number of the stream on the wire. */
    public long id() {
        return lane.id();
    }

    /**
     * Reads bytes, and waits for the first of them. Returns -1 when the other side has finished and
     * all is read, and at once when the stream was reset or discarded.
     */
    public int read(byte[] bytes, int offset, int length) throws InterruptedException {
        int taken = backlog.take(inbox, bytes, offset, length);
        if (taken < 0) {
            endIfDone();
        }
        return taken;
    }

    /**
     * Writes bytes in turns with the other streams. Returns false when the stream takes no more,
     * because this side has ended it, or the session has ended.
     */
    public boolean write(byte[] bytes, int offset, int length) throws InterruptedException {
        int position = offset;
        int end = offset + length;
        while (position < end) {
            int part = Math.min(FrameWriter.MAX_DATA, end - position);
            if (inbox.isDropped() || !writer.data(lane, bytes, position, part)) {
                return false;
            }
            position += part;
        }
        return true;
    }

    /** Returns whether the other side has finished. An agent reads nothing then. */
    public boolean isFinishedByPeer() {
        return inbox.isFinished();
    }

    /**
     * Tells the other side that nothing more is written. What it still sends can be read, though an
     * agent sends nothing then.
     */
    public void finish() throws InterruptedException {
        writer.finish(lane);
        endIfDone();
    }

    private void endIfDone() {
        if (lane.isFinished() && inbox.isRead()) {
            done.accept(this);
        }
    }

    /**
     * Finishes as soon as the other side has finished, or has sent nothing for a while. An agent
     * drops its answer when it is told too early, and the protocol has no other end than this.
     */
    public void finishWhenQuiet(Duration quiet) throws InterruptedException {
        backlog.awaitQuiet(inbox, quiet);
        finish();
    }

    /** Ends both directions: what arrives is thrown away, and the other side is told at once. */
    public void discard() throws InterruptedException {
        backlog.drop(inbox);
        done.accept(this);
        writer.finish(lane);
    }

    void receive(byte[] bytes, int offset, int length) throws InterruptedException {
        backlog.put(inbox, bytes, offset, length);
    }

    /** Receives the FIN of the other side; the answer is left to the thread that reads it. */
    void finishedByPeer() {
        backlog.finish(inbox);
    }
}
