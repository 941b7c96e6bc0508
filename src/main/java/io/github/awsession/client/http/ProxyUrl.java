package io.github.awsession.client.http;

import io.github.awsession.error.GeneralException;
import io.github.awsession.transport.Proxy;
import io.github.awsession.transport.Server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the URL of a proxy as AWS CLI does: names and passwords may have any characters, and hosts
 * may have an underscore. No message contains the name or the password.
 */
final class ProxyUrl {
    private static final int HIGHEST_PORT = 65_535;
    private static final String MASK = "***";

    private final String url;

    /** Names a proxy by its URL; without a scheme, it is spoken to without TLS. */
    ProxyUrl(String named) {
        boolean complete = named.startsWith("http:") || named.startsWith("https:");
        this.url = complete ? named : (named.startsWith("//") ? "http:" : "http://") + named;
    }

    /**
     * Returns the proxy that the URL names.
     *
     * @throws GeneralException for a URL that names none
     */
    Proxy proxy() {
        int start = url.indexOf(':') + 1;
        if (!url.startsWith("//", start)) {
            throw unreadable();
        }
        String authority = authority(start + 2);
        int at = authority.lastIndexOf('@');
        String place = authority.substring(at + 1);
        int colon = place.lastIndexOf(':');
        boolean hasPort = colon > place.lastIndexOf(']');
        String host = hasPort ? place.substring(0, colon) : place;
        if (host.isEmpty() || host.indexOf('%') >= 0 || isBrokenAddress(host)) {
            throw unreadable();
        }
        String scheme = url.substring(0, start - 1).toLowerCase(Locale.ROOT);
        int port = hasPort ? port(place.substring(colon + 1)) : 0;
        Optional<String> login = at < 0 ? Optional.empty() : login(authority.substring(0, at));
        return new Proxy(Server.of(scheme, host, port), login);
    }

    private static boolean isBrokenAddress(String host) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return !bracketed
                && (host.indexOf(':') >= 0 || host.indexOf('[') >= 0 || host.indexOf(']') >= 0);
    }

    private String authority(int start) {
        int end = start;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }

    private int port(String digits) {
        try {
            int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            if (port >= 0 && port <= HIGHEST_PORT && !digits.startsWith("+")) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Reported below, like a number that is no port.
        }
        throw unreadable();
    }

    /** Returns the name and the password; AWS CLI sends neither when one of them is missing. */
    private static Optional<String> login(String user) {
        int colon = user.indexOf(':');
        return colon <= 0 || colon == user.length() - 1
                ? Optional.empty()
                : Optional.of(
                        decoded(user.substring(0, colon))
                                + ':'
                                + decoded(user.substring(colon + 1)));
    }

    /** Decodes escapes; a percent sign without two digits behind it stands for itself. */
    private static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == '%'
                    && index + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[index + 1])
                    && HexFormat.isHexDigit(bytes[index + 2])) {
                plain.write(
                        HexFormat.fromHexDigit(bytes[index + 1]) << 4
                                | HexFormat.fromHexDigit(bytes[index + 2]));
                index += 2;
            } else {
                plain.write(bytes[index]);
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    private GeneralException unreadable() {
        return new GeneralException("Failed to connect to proxy URL: \"" + shown() + "\"");
    }

    /**
     * Returns the URL with asterisks for all that stands before the last {@code @}, because it can
     * only belong to a password.
     */
    String shown() {
        int at = url.lastIndexOf('@');
        if (at < 0) {
            return url;
        }
        int start = url.indexOf("//") + 2;
        int from = start < 2 || start > at ? url.indexOf(':') + 1 : start;
        boolean named = url.substring(from, at).indexOf(':') < 0;
        return url.substring(0, from) + (named ? MASK : MASK + ':' + MASK) + url.substring(at);
    }
}
