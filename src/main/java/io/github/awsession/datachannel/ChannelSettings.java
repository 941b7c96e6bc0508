package io.github.awsession.datachannel;

import io.github.awsession.datachannel.stream.ReliableStream;
import io.github.awsession.datachannel.stream.StreamClock;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Holds what may differ between data channels.
 *
 * @param clock tells the time
 * @param ids makes a new UUID each time
 * @param window the number of unacknowledged messages at which senders wait
 * @param resumeLimit the time for which a lost connection is opened again and again; the service
 *     ends idle sessions after 20 minutes by default
 */
public record ChannelSettings(
        StreamClock clock, Supplier<String> ids, int window, Duration resumeLimit) {
    /** Makes the usual settings. */
    public ChannelSettings(StreamClock clock, Supplier<String> ids) {
        this(clock, ids, ReliableStream.WINDOW, Duration.ofMinutes(20));
    }
}
