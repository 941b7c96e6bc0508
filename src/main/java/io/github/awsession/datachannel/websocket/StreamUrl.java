package io.github.awsession.datachannel.websocket;

import io.github.awsession.transport.Server;

import java.net.MalformedURLException;

/**
 * Holds the URL of a websocket, which is used exactly as given.
 *
 * @param server the server
 * @param target the path and the query
 */
record StreamUrl(Server server, String target) {
    private static final int MOST_PORT = 65_535;

    /**
     * Reads a URL.
     *
     * @throws MalformedURLException for another text; its message does not contain the text, whose
     *     query may be a secret
     */
    static StreamUrl of(String url) throws MalformedURLException {
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon);
        boolean secured = scheme.equalsIgnoreCase("wss");
        if (!secured && !scheme.equalsIgnoreCase("ws")) {
            throw new MalformedURLException("The URL of the stream is not that of a websocket");
        }
        int start = colon + 3;
        int path = start;
        while (path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
            path++;
        }
        int fragment = url.indexOf('#', path);
        String rest = url.substring(path, fragment < 0 ? url.length() : fragment);
        String authority = url.substring(start, path);
        check(authority);
        check(rest);
        return new StreamUrl(
                server(secured, authority.substring(authority.lastIndexOf('@') + 1)),
                rest.startsWith("/") ? rest : "/" + rest);
    }

    private static Server server(boolean secured, String hostAndPort) throws MalformedURLException {
        int colon = hostAndPort.indexOf(':', Math.max(hostAndPort.indexOf(']'), 0));
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        if (host.isEmpty()) {
            throw new MalformedURLException("The URL of the stream has no host");
        }
        return Server.of(
                secured ? "https" : "http",
                host,
                colon < 0 ? 0 : port(hostAndPort.substring(colon + 1)));
    }

    private static int port(String digits) throws MalformedURLException {
        try {
            int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            if (port >= 0 && port <= MOST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Reported below, like a number that is no port.
        }
        throw new MalformedURLException("The URL of the stream has an invalid port");
    }

    private static void check(String part) throws MalformedURLException {
        for (int index = 0; index < part.length(); index++) {
            if (part.charAt(index) <= ' ' || part.charAt(index) >= 0x7f) {
                throw new MalformedURLException("The URL of the stream has invalid characters");
            }
        }
    }

    /** Leaves the query out, which may hold secrets. */
    @Override
    public String toString() {
        return "stream at " + server.host();
    }
}
