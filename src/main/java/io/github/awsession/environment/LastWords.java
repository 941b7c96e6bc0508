package io.github.awsession.environment;

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
        Thread atExit = Thread.ofPlatform().unstarted(() -> streams.tell(words));
        Runtime.getRuntime().addShutdownHook(atExit);
        return new LastWords(atExit);
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
