package io.github.awsession.emulator.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Recognises requests that were meant for this machine. A page in a browser may lead its own name
 * to the loopback address, but it cannot hide that name: browsers send it as the host.
 */
public final class LoopbackHost {
    private LoopbackHost() {}

    /**
     * Returns whether a request names this machine: once in its header {@code Host}, and in its
     * target if that is a whole URL.
     */
    public static boolean isNamed(List<String> hosts, URI target) {
        String authority = target.getRawAuthority();
        return hosts.size() == 1
                && isLoopback(hosts.getFirst())
                && (authority == null || isLoopback(authority));
    }

    /** Returns whether a host, with or without a port, is a name or address of this machine. */
    private static boolean isLoopback(String authority) {
        String host = withoutPort(authority.strip().toLowerCase(Locale.ROOT));
        return host.equals("localhost")
                || host.equals("localhost.")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || isLoopbackAddress(host);
    }

    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean port =
                colon > authority.lastIndexOf(']')
                        && colon < authority.length() - 1
                        && authority
                                .substring(colon + 1)
                                .chars()
                                .allMatch(digit -> digit >= '0' && digit <= '9');
        return port ? authority.substring(0, colon) : authority;
    }

    /** Returns whether a host is an address from 127.0.0.0 to 127.255.255.255. */
    private static boolean isLoopbackAddress(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals("127")) {
            return false;
        }
        for (String part : parts) {
            if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }
}
