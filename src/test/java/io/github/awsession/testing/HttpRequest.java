package io.github.awsession.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a request as it was received. */
public final class HttpRequest {
    private final String method;
    private final String target;
    private final List<Map.Entry<String, String>> headers;
    private final byte[] body;

    public HttpRequest(
            String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = List.copyOf(headers);
        this.body = body.clone();
    }

    /**
     * Returns the next request of a connection; empty at the end of the connection. A client that
     * waits for {@code 100 Continue} gets that response.
     */
    static Optional<HttpRequest> read(InputStream in, Continuation continuation)
            throws IOException {
        String line = readLine(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] words = line.split(" ", -1);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
            int colon = header.indexOf(':');
            headers.add(Map.entry(header.substring(0, colon), header.substring(colon + 1).strip()));
        }
        HttpRequest head = new HttpRequest(words[0], words[1], headers, new byte[0]);
        if (head.header("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            continuation.goOn();
        }
        return Optional.of(new HttpRequest(words[0], words[1], headers, head.readBody(in)));
    }

    /** Sends the response that makes a client send the body. */
    @FunctionalInterface
    interface Continuation {
        void goOn() throws IOException;
    }

    public String method() {
        return method;
    }

    /** Returns the path with its query, or a whole URL for a proxy. */
    public String target() {
        return target;
    }

    public byte[] body() {
        return body.clone();
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the path without its query. */
    public String path() {
        return target.split("\\?", 2)[0];
    }

    /** Returns the text after the question mark; empty when there is no question mark. */
    public String query() {
        String[] sides = target.split("\\?", 2);
        return sides.length == 1 ? "" : sides[1];
    }

    /**
     * Returns the operation with its service; empty for protocols that do not name the operation in
     * a header.
     */
    public String operation() {
        return header("X-Amz-Target").orElse("");
    }

    /** Returns the value of the {@code Authorization} header; empty when the request has none. */
    public String authorization() {
        return header("Authorization").orElse("");
    }

    /** Returns the value of the first header with this name; case is ignored. */
    public Optional<String> header(String name) {
        return allHeaders(name).stream().findFirst();
    }

    /** Returns the values of all headers with this name; case is ignored. */
    public List<String> allHeaders(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    private byte[] readBody(InputStream in) throws IOException {
        if (header("Transfer-Encoding").orElse("").contains("chunked")) {
            return readChunks(in);
        }
        return in.readNBytes(Integer.parseInt(header("Content-Length").orElse("0")));
    }

    private static byte[] readChunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(readLine(in).split(";", -1)[0].strip(), 16);
            body.write(in.readNBytes(size));
            readLine(in);
        } while (size > 0);
        return body.toByteArray();
    }

    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
