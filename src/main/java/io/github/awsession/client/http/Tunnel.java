package io.github.awsession.client.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.SocketException;
import java.util.NoSuchElementException;

/**
 * Connects through a proxy to a server with TLS.
 *
 * <p>Java sends a header that this program sets to the server behind the proxy and not to the
 * proxy, so the password is given when the proxy asks for it. Java hands the password over only
 * where the property {@code jdk.http.auth.tunneling.disabledSchemes} allows that.
 */
final class Tunnel extends Authenticator {
    private static final String REFUSAL = "Unable to tunnel";

    private final String user;
    private final String password;
    private boolean asked;

    private Tunnel(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** Makes the connection give the proxy this name and password on request. */
    static void authorize(HttpURLConnection connection, String user, String password) {
        connection.setAuthenticator(new Tunnel(user, password));
    }

    /** Returns the name and the password once: a proxy that asks again has refused them. */
    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (asked || getRequestorType() != RequestorType.PROXY) {
            return null;
        }
        asked = true;
        return new PasswordAuthentication(user, password.toCharArray());
    }

    /**
     * Connects to the server, so that a failure of the proxy can be distinguished from a later
     * failure.
     */
    static void open(HttpURLConnection connection) throws IOException {
        try {
            connection.connect();
        } catch (NoSuchElementException | NumberFormatException problem) {
            // Java does not expect a proxy whose response is not HTTP.
            throw new IOException("No HTTP status line", problem);
        } catch (ConnectException problem) {
            throw problem;
        } catch (SocketException problem) {
            throw new IOException(REFUSAL, problem);
        }
    }

    /** Returns whether the proxy refused the tunnel. */
    static boolean isRefusal(IOException problem) {
        return String.valueOf(problem.getMessage()).startsWith(REFUSAL);
    }
}
