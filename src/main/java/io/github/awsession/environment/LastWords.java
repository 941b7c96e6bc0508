package io.github.awsession.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What has to be said on standard error when a signal ends the process while this is open. Nothing
 * is said when it is closed in time, and nothing can be when the process is killed.
 */
public final class LastWords implements AutoCloseable {
    private final Thread atExit;

    private LastWords(Thread atExit) {
        this.atExit = atExit;
    }

    /** Words that are kept ready from now on. */
    public static LastWords of(Streams streams, String words) {
        Thread atExit = Thread.ofPlatform().unstarted(() -> say(streams, words));
        Runtime.getRuntime().addShutdownHook(atExit);
        return new LastWords(atExit);
    }

    /** Says something at once, if anybody listens. */
    public static void say(Streams streams, String words) {
        try {
            streams.err().write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // There is nobody left to tell.
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // We are ending already, and they are being said.
        }
    }
}
