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
 * The way through a proxy to a server with TLS.
 *
 * <p>Java sends a header of ours to the server behind the proxy and not to the proxy, so the
 * password is given when the proxy asks for it. It does so only where the property {@code
 * jdk.http.auth.tunneling.disabledSchemes} allows it.
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

    /** Lets the proxy ask who we are. */
    static void authorize(HttpURLConnection connection, String user, String password) {
        connection.setAuthenticator(new Tunnel(user, password));
    }

    /** Once: a proxy that asks again does not want these. */
    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (asked || getRequestorType() != RequestorType.PROXY) {
            return null;
        }
        asked = true;
        return new PasswordAuthentication(user, password.toCharArray());
    }

    /** Connects to the server, so that a failure on the way can be told from a later one. */
    static void open(HttpURLConnection connection) throws IOException {
        try {
            connection.connect();
        } catch (NoSuchElementException | NumberFormatException problem) {
            // Java trusts a proxy to answer in HTTP.
            throw new IOException("No HTTP status line", problem);
        } catch (ConnectException problem) {
            throw problem;
        } catch (SocketException problem) {
            throw new IOException(REFUSAL, problem);
        }
    }

    /** Whether the proxy did not let us through. */
    static boolean isRefusal(IOException problem) {
        return String.valueOf(problem.getMessage()).startsWith(REFUSAL);
    }
}
