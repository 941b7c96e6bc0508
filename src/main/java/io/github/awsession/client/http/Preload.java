package io.github.awsession.client.http;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;

/**
 * Loads on another thread the classes and data that a call needs once its request is written:
 * Java's algorithms for signing, and those of TLS with the trusted certificates.
 */
public final class Preload {
    private Preload() {}

    /**
     * Starts the thread. A failure on the thread is ignored, because it occurs again where the
     * result is needed.
     *
     * @param more the work to do last on the same thread: two such threads beside the main thread
     *     would slow each other down
     */
    public static void begin(Connections connections, URI endpoint, Runnable more) {
        Thread thread =
                new Thread(
                        () -> {
                            loadSigning();
                            connections.preload(endpoint);
                            more.run();
                        },
                        "headstart");
        thread.setDaemon(true);
        // Without a handler, Java would print a stack trace.
        thread.setUncaughtExceptionHandler((_, _) -> {});
        try {
            thread.start();
        } catch (OutOfMemoryError _) {
            // There are no threads left, and the call does the same work by itself.
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
