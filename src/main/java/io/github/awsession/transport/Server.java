package io.github.awsession.transport;

import java.util.Locale;

/**
 * Names a server.
 *
 * @param secured whether the server expects TLS
 * @param host a name or an address; an IPv6 address has no brackets
 * @param port the number of the port
 */
public record Server(boolean secured, String host, int port) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Makes a server of the parts of a URL; a port of 0 or less stands for the scheme's own. */
    public static Server of(String scheme, String host, int port) {
        boolean secured = scheme.toLowerCase(Locale.ROOT).equals("https");
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return new Server(
                secured,
                bracketed ? host.substring(1, host.length() - 1) : host,
                port > 0 ? port : secured ? HTTPS_PORT : HTTP_PORT);
    }

    /** Returns the host and the port as {@code CONNECT} names them. */
    String withPort() {
        return bracketed() + ':' + port;
    }

    /** Returns the host and the port as URLs and {@code Host} name them. */
    String authority() {
        return port == (secured ? HTTPS_PORT : HTTP_PORT) ? bracketed() : withPort();
    }

    String url() {
        return (secured ? "https://" : "http://") + authority();
    }

    boolean is(Server other) {
        return secured == other.secured && port == other.port && host.equals(other.host);
    }

    private String bracketed() {
        return host.indexOf(':') < 0 ? host : '[' + host + ']';
    }
}
