package io.github.awsession.datachannel.mux;

import java.time.Duration;

/**
 * Limits the bytes that arrived and that no reader has taken yet.
 *
 * @param alone the bytes that wait at most while a single stream is open; it disturbs nobody when
 *     it is held up, so it needs little memory
 * @param session the bytes that wait at most in all streams together
 * @param stall how long a reader may take nothing while the bytes of the session are used up and
 *     other streams exist; then its stream is reset
 */
public record MuxLimits(long alone, long session, Duration stall) {
    private static final long MEBIBYTE = 1 << 20;

    /** Holds the limits of usual sessions. */
    public static final MuxLimits USUAL =
            new MuxLimits(8 * MEBIBYTE, 48 * MEBIBYTE, Duration.ofSeconds(30));
}
