package io.github.awsession.client.http;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;

/**
 * Loads on another thread what a call needs after its request is written: Java's algorithms to sign
 * it, and those of TLS with the certificates to trust.
 */
public final class Preload {
    private Preload() {}

    /**
     * Begins; what fails here fails again where it is needed.
     *
     * @param more comes last: two such threads beside the first would slow each other
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
        // Java would print a stack trace.
        thread.setUncaughtExceptionHandler((_, _) -> {});
        thread.start();
    }

    private static void loadSigning() {
        try {
            MessageDigest.getInstance("SHA-256");
            Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException _) {
            // Who signs will say so.
        }
    }
}
