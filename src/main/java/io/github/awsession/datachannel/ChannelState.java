package io.github.awsession.datachannel;

import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.stream.StreamClock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds how far a data channel has come. The threads of the channel wait here for each other. */
final class ChannelState {
    private static final int MOST_DOCUMENTS = 16;
    private static final long MILLISECOND = 1_000_000;

    private final List<Message> documents = new ArrayList<>();
    private @Nullable ChannelEnd end;
    private @Nullable String closing;
    private boolean heard;
    private boolean documented;
    private boolean plain;
    private boolean started;
    private boolean consumed;
    private boolean complete = true;

    /** Notes that something has arrived. */
    synchronized void heard() {
        heard = true;
    }

    synchronized boolean hasHeard() {
        return heard;
    }

    /** Keeps a document of the handshake; after the handshake, documents are ignored. */
    synchronized void document(Message message) {
        documented = true;
        if (!started && documents.size() < MOST_DOCUMENTS) {
            documents.add(message);
            notifyAll();
        }
    }

    /** Notes that output has arrived while nobody takes it; without a handshake, it is a shell. */
    synchronized void waiting() {
        plain = true;
        notifyAll();
    }

    /** Waits for the next document, or for a sign that there will be none. */
    synchronized Optional<Message> awaitDocument() throws InterruptedException {
        while (documents.isEmpty() && end == null && !isWithoutHandshake()) {
            wait();
        }
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents.removeFirst());
    }

    private boolean isWithoutHandshake() {
        return plain && !documented;
    }

    synchronized void started() {
        started = true;
    }

    synchronized boolean isStarted() {
        return started;
    }

    /** Notes that there is a consumer, and whether it must get everything. */
    synchronized void consumed(boolean all) {
        consumed = true;
        complete = all;
    }

    /** Notes that the service has ended the session. */
    synchronized void closing(String output) {
        closing = output;
    }

    /** Returns whether the service has ended the session. */
    synchronized boolean isClosing() {
        return closing != null;
    }

    /** Returns the words of the service if the channel can end. */
    synchronized @Nullable String closed(boolean holding) {
        boolean waits = consumed ? complete : started || isWithoutHandshake();
        return holding && waits ? null : closing;
    }

    /** Ends the channel; returns whether it had not ended before. */
    synchronized boolean end(ChannelEnd why) {
        boolean first = end == null;
        if (first) {
            end = why;
        }
        notifyAll();
        return first;
    }

    synchronized boolean hasEnded() {
        return end != null;
    }

    synchronized ChannelEnd awaitEnd() throws InterruptedException {
        while (end == null) {
            wait();
        }
        return end;
    }

    /** Waits for the end, at most for some milliseconds. */
    synchronized Optional<ChannelEnd> awaitEnd(StreamClock clock, long milliseconds)
            throws InterruptedException {
        long deadline = clock.now() + milliseconds * MILLISECOND;
        long left = milliseconds;
        while (end == null && left > 0) {
            wait(left);
            left = (deadline - clock.now()) / MILLISECOND;
        }
        return Optional.ofNullable(end);
    }
}
