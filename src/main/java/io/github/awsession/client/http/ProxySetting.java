package io.github.awsession.client.http;

import io.github.awsession.environment.Variables;
import io.github.awsession.environment.text.Secrets;
import io.github.awsession.error.GeneralException;

import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.HttpsURLConnection;

/** Describes a proxy, which the environment variables name with a URL. */
public record ProxySetting(URI uri) {
    private static final int HTTP_PORT = 80;

    /**
     * Returns the proxy for a URL: that of {@code <scheme>_proxy}, unless {@code no_proxy} lists
     * the host. A variable in lower case wins over one in upper case, also when empty, as in
     * Python.
     */
    public static Optional<ProxySetting> of(Variables variables, URI url) {
        if (isExempt(variable(variables, "no"), url)) {
            return Optional.empty();
        }
        String named = variable(variables, String.valueOf(url.getScheme()));
        return named.isEmpty() ? Optional.empty() : Optional.of(new ProxySetting(parse(named)));
    }

    private static String variable(Variables variables, String scheme) {
        boolean gateway = scheme.equals("http") && variables.find("REQUEST_METHOD").isPresent();
        Optional<String> small = variables.find(scheme + "_proxy");
        Optional<String> capitals =
                gateway
                        ? Optional.empty()
                        : variables.find(scheme.toUpperCase(Locale.ROOT) + "_PROXY");
        return small.or(() -> capitals).orElse("");
    }

    private static URI parse(String named) {
        boolean complete = named.startsWith("http:") || named.startsWith("https:");
        String url = complete ? named : (named.startsWith("//") ? "http:" : "http://") + named;
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Reported below, together with URLs that have no host.
        }
        throw new GeneralException("Failed to connect to proxy URL: \"" + shown(url) + "\"");
    }

    private static boolean isExempt(String exceptions, URI url) {
        if (exceptions.equals("*")) {
            return true;
        }
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        String withPort = String.valueOf(url.getAuthority()).toLowerCase(Locale.ROOT);
        for (String exception : exceptions.split(",", -1)) {
            String name = withoutLeadingDots(exception.strip()).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && (matches(host, name) || matches(withPort, name))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutLeadingDots(String name) {
        int start = 0;
        while (start < name.length() && name.charAt(start) == '.') {
            start++;
        }
        return name.substring(start);
    }

    private static boolean matches(String host, String name) {
        return host.equals(name) || host.endsWith("." + name);
    }

    Proxy proxy() {
        int port = uri.getPort() < 0 ? HTTP_PORT : uri.getPort();
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), port));
    }

    /** Authenticates a connection at the proxy when the proxy's URL has a name and a password. */
    void authorize(HttpURLConnection connection) {
        String login = uri.getUserInfo();
        int colon = login == null ? -1 : login.indexOf(':');
        if (login == null || colon <= 0 || login.endsWith(":")) {
            return;
        }
        if (connection instanceof HttpsURLConnection) {
            Tunnel.authorize(connection, login.substring(0, colon), login.substring(colon + 1));
        } else {
            connection.setRequestProperty(
                    "Proxy-Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Returns the URL with asterisks instead of the name and password. */
    String shown() {
        return shown(uri.toString());
    }

    private static String shown(String url) {
        String host = Secrets.withoutLogin(url);
        if (host.equals(url)) {
            return url;
        }
        int start = url.indexOf("://") + 3;
        boolean password = url.substring(start, url.lastIndexOf('@')).indexOf(':') >= 0;
        return url.substring(0, start) + (password ? "***:***@" : "***@") + host.substring(start);
    }
}
