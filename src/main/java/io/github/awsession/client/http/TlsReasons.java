package io.github.awsession.client.http;

import java.security.GeneralSecurityException;

import javax.net.ssl.SSLException;

/** Why a TLS connection did not come about. */
final class TlsReasons {
    private TlsReasons() {}

    static String of(SSLException problem) {
        Throwable cause = root(problem);
        String reason = String.valueOf(cause.getMessage());
        return isDistrust(problem)
                ? "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: " + reason
                : reason;
    }

    /** Whether the server's certificate was refused, which another attempt does not change. */
    static boolean isDistrust(SSLException problem) {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
