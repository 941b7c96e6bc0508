package io.github.awsession.client.setting;

import io.github.awsession.environment.text.Secrets;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Holds a URL that a user configured as an endpoint, and checks the URL as AWS CLI does. */
public final class EndpointUrl {
    private static final int MAX_HOST = 255;
    private static final int MAX_LABEL = 63;
    private static final int MAX_PORT = 65_535;

    private final String text;

    public EndpointUrl(String text) {
        this.text = text;
    }

    /** Throws a {@link UsageException} for a text without a scheme. */
    void requireScheme() {
        if (scheme().isEmpty()) {
            throw new UsageException(
                    "Bad value for --endpoint-url \""
                            + Secrets.maskLogin(text)
                            + "\": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/");
        }
    }

    /** Returns whether the URL has a scheme, a host that could exist, and no invalid port. */
    boolean isValid() {
        String hostAndPort = hostAndPort();
        int portMark = portMark(hostAndPort);
        String host = portMark < 0 ? hostAndPort : hostAndPort.substring(0, portMark);
        boolean portFits = portMark < 0 || isPort(hostAndPort.substring(portMark + 1));
        return !scheme().isEmpty() && portFits && (isHostName(host) || isAddress(host));
    }

    /** Returns the host in lower case, without brackets; empty when the URL has no host. */
    public String host() {
        String hostAndPort = hostAndPort();
        int portMark = portMark(hostAndPort);
        return (portMark < 0 ? hostAndPort : hostAndPort.substring(0, portMark))
                .replace("[", "")
                .replace("]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns whether connections to the endpoint use TLS. */
    public boolean isSecured() {
        return scheme().equals("https");
    }

    /**
     * Returns the URL, with a path of at least a slash.
     *
     * @throws GeneralException when the URL is not valid, or has a scheme other than HTTP and HTTPS
     */
    public URI uri() {
        if (!isValid()) {
            throw invalid();
        }
        if (!scheme().equals("http") && !scheme().equals("https")) {
            throw new GeneralException(
                    "An HTTP Client raised an unhandled exception: Not supported URL scheme "
                            + scheme());
        }
        return parse(hostAndPort());
    }

    private String hostAndPort() {
        String authority = authority();
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static int portMark(String hostAndPort) {
        return hostAndPort.indexOf(':', Math.max(hostAndPort.indexOf(']'), 0));
    }

    private URI parse(String hostAndPort) {
        String rest = text.substring(text.indexOf("//") + 2 + authority().length());
        String start = scheme() + "://" + hostAndPort + (rest.startsWith("/") ? "" : "/");
        try {
            return new URI(start + rest);
        } catch (URISyntaxException _) {
            throw invalid();
        }
    }

    private String scheme() {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean valid =
                !scheme.isEmpty()
                        && Character.isLetter(scheme.charAt(0))
                        && scheme.chars()
                                .allMatch(
                                        character ->
                                                character < 128
                                                        && (Character.isLetterOrDigit(character)
                                                                || "+-.".indexOf(character) >= 0));
        return valid ? scheme : "";
    }

    private String authority() {
        int start = text.indexOf("//");
        if (start != scheme().length() + 1) {
            return "";
        }
        int end = start + 2;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start + 2, end);
    }

    private static boolean isPort(String port) {
        return port.isEmpty()
                || (port.length() <= 5
                        && port.chars().allMatch(Character::isDigit)
                        && Integer.parseInt(port) <= MAX_PORT);
    }

    private static boolean isHostName(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (host.length() > MAX_HOST) {
            return false;
        }
        for (String label : name.split("\\.", -1)) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= MAX_LABEL
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars()
                        .allMatch(
                                character ->
                                        character < 128
                                                && (Character.isLetterOrDigit(character)
                                                        || character == '-'));
    }

    private static boolean isAddress(String host) {
        return host.startsWith("[") && host.endsWith("]") && host.indexOf(':') > 0;
    }

    private GeneralException invalid() {
        return new GeneralException("Invalid endpoint: " + Secrets.maskLogin(text));
    }
}
