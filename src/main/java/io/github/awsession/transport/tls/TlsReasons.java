package io.github.awsession.transport.tls;

import java.security.GeneralSecurityException;

import javax.net.ssl.SSLException;

/** Explains why a TLS connection failed. */
public final class TlsReasons {
    private TlsReasons() {}

    /** Returns the reason in the words of OpenSSL as far as they are known. */
    public static String of(SSLException problem) {
        Throwable cause = root(problem);
        String reason = String.valueOf(cause.getMessage());
        return isDistrust(problem)
                ? "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: " + reason
                : reason;
    }

    /**
     * Returns whether the server's certificate was refused; another attempt does not change that.
     */
    public static boolean isDistrust(SSLException problem) {
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
