package io.github.awsession.client.http;

/** Recognizes this machine in a URL, without asking anyone for its address. */
final class Loopback {
    private Loopback() {}

    static boolean isNamed(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || (host.startsWith("127.") && isAddress(host));
    }

    private static boolean isAddress(String host) {
        for (int at = 0; at < host.length(); at++) {
            if (host.charAt(at) != '.' && !Character.isDigit(host.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
