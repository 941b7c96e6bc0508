package io.github.awsession.transport.http;

import java.io.IOException;

/**
 * Is the first line of a response, read as Python reads it: the reason may be absent, the protocol
 * is HTTP/1 of any kind, and the status has three digits.
 *
 * @param lasting whether this version of the protocol keeps connections open by itself
 */
record StatusLine(int status, boolean lasting) {
    private static final int LEAST = 100;
    private static final int MOST = 999;

    static StatusLine of(String line) throws IOException {
        String text = line.strip();
        int blank = blank(text, 0);
        String version = text.substring(0, blank);
        String rest = text.substring(blank).strip();
        String code = rest.substring(0, blank(rest, 0));
        boolean old = version.equals("HTTP/1.0") || version.equals("HTTP/0.9");
        if (!old && !version.startsWith("HTTP/1.")) {
            throw new IOException("The server does not speak HTTP/1");
        }
        return new StatusLine(status(code), !old);
    }

    private static int blank(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            if (Character.isWhitespace(text.charAt(index))) {
                return index;
            }
        }
        return text.length();
    }

    private static int status(String code) throws IOException {
        try {
            int status = Integer.parseInt(code);
            if (status >= LEAST && status <= MOST) {
                return status;
            }
        } catch (NumberFormatException _) {
            // Reported below, like a number that is no status.
        }
        throw new IOException("The response has no status");
    }
}
