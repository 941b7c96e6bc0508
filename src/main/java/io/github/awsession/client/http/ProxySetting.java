package io.github.awsession.client.http;

import io.github.awsession.environment.Variables;
import io.github.awsession.transport.Proxy;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds the proxy that the environment variables name with a URL.
 *
 * @param proxy the proxy
 * @param shown the URL with asterisks instead of the name and password
 */
public record ProxySetting(Proxy proxy, String shown) {
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
        if (named.isEmpty()) {
            return Optional.empty();
        }
        ProxyUrl text = new ProxyUrl(named);
        return Optional.of(new ProxySetting(text.proxy(), text.shown()));
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
}
