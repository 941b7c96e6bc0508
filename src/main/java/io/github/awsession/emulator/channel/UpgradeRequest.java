package io.github.awsession.emulator.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds the head of a request.
 *
 * @param method the method
 * @param target the path and the query as sent
 * @param headers the headers in order, with their names in small letters
 */
record UpgradeRequest(String method, String target, List<Header> headers) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int END = 4;

    UpgradeRequest {
        headers = List.copyOf(headers);
    }

    record Header(String name, String value) {}

    /**
     * Reads the head of a request, and nothing behind it; absent when it is none, or is too long.
     */
    static Optional<UpgradeRequest> read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < END) {
            int next = in.read();
            if (next < 0 || head.size() >= MOST_BYTES) {
                return Optional.empty();
            }
            head.write(next);
            boolean fits = next == (matched % 2 == 0 ? '\r' : '\n');
            matched = fits ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return of(head.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1));
    }

    private static Optional<UpgradeRequest> of(String[] lines) {
        String[] words = lines[0].split(" ", -1);
        if (words.length != 3 || !words[2].equals("HTTP/1.1")) {
            return Optional.empty();
        }
        List<Header> headers = new ArrayList<>();
        for (int index = 1; index < lines.length && !lines[index].isEmpty(); index++) {
            int colon = lines[index].indexOf(':');
            if (colon <= 0 || lines[index].charAt(0) <= ' ') {
                return Optional.empty();
            }
            headers.add(
                    new Header(
                            lines[index].substring(0, colon).toLowerCase(Locale.ROOT),
                            lines[index].substring(colon + 1).strip()));
        }
        return Optional.of(new UpgradeRequest(words[0], words[1], headers));
    }

    /** Returns all values of a header. */
    List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                values.add(header.value());
            }
        }
        return values;
    }

    /** Returns the value of a header that was sent once. */
    Optional<String> header(String name) {
        List<String> values = values(name);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
