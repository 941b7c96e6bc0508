package io.github.awsession.client.http;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;

/**
 * Prepares on another thread what a call needs once its request is written: Java's algorithms for
 * signing, and the connection to the service.
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
        Runnable connecting = connections.ahead(endpoint);
        Thread thread =
                new Thread(
                        () -> {
                            loadSigning();
                            connecting.run();
                            more.run();
                        },
                        "headstart");
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
