package io.github.awsession.client.http;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;

/**
 * Prepares on other threads what a call needs later: Java's algorithms for signing, and the
 * connection to the service. A failure there is ignored, because it occurs again where the result
 * is needed.
 */
public final class Preload {
    private Preload() {}

    /** Starts to load the algorithms for signing. */
    public static void signing() {
        start(Preload::loadSigning);
    }

    /**
     * Starts to connect.
     *
     * @param more the work to do last on the same thread: two such threads beside the main thread
     *     would slow each other down
     */
    public static void connection(Connections connections, URI endpoint, Runnable more) {
        Runnable connecting = connections.ahead(endpoint);
        start(
                () -> {
                    connecting.run();
                    more.run();
                });
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "headstart");
        thread.setDaemon(true);
        // Without a handler, Java would print a stack trace.
        thread.setUncaughtExceptionHandler((_, _) -> {});
        try {
            thread.start();
        } catch (OutOfMemoryError _) {
            // The system has no thread left, and all of this can be done where it is needed.
        }
    }

    private static void loadSigning() {
        try {
            MessageDigest.getInstance("SHA-256");
            Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException _) {
            // The signer will report the missing algorithm.
        }
    }
}
