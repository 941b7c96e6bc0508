package io.github.awsession.transport.http;

import io.github.awsession.error.GeneralException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes a request as it goes over the wire, in one piece. */
public final class RequestBytes {
    private static final String HOST = "Host";
    private static final String CONNECTION = "Connection";
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final int LARGEST_LATIN_1 = 0xff;

    private RequestBytes() {}

    /**
     * Returns the bytes of a request.
     *
     * @param root the scheme and the host before the path, for a proxy; empty for a server
     * @param host the value of {@code Host} for a request that has none
     * @param more headers for a proxy
     * @throws GeneralException for a header that cannot be sent; the message does not contain its
     *     value, which may be a secret
     */
    public static byte[] of(HttpRequest request, String root, String host, List<HttpHeader> more) {
        StringBuilder head = new StringBuilder(1024).append(request.method()).append(' ');
        head.append(root).append(request.target()).append(" HTTP/1.1\r\n");
        append(head, HOST, request.header(HOST).orElse(host));
        append(head, "Accept-Encoding", "identity");
        for (HttpHeader header : request.headers()) {
            if (!isOurs(header)) {
                append(head, header.name(), header.value());
            }
        }
        for (HttpHeader header : more) {
            append(head, header.name(), header.value());
        }
        if (request.body().length > 0 || expectsBody(request.method())) {
            append(head, CONTENT_LENGTH, Integer.toString(request.body().length));
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(start, start.length + request.body().length);
        System.arraycopy(request.body(), 0, whole, start.length, request.body().length);
        return whole;
    }

    private static boolean expectsBody(String method) {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    /**
     * Returns the bytes of a request that asks for another protocol: {@code Host} and the headers
     * as they are. Such a request has no body.
     */
    public static byte[] ofUpgrade(HttpRequest request, String host) {
        StringBuilder head = new StringBuilder(1024).append(request.method()).append(' ');
        head.append(request.target()).append(" HTTP/1.1\r\n");
        append(head, HOST, host);
        for (HttpHeader header : request.headers()) {
            append(head, header.name(), header.value());
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isOurs(HttpHeader header) {
        return header.isNamed(HOST) || header.isNamed(CONNECTION) || header.isNamed(CONTENT_LENGTH);
    }

    private static void append(StringBuilder head, String name, String value) {
        for (int index = 0; index < value.length(); index++) {
            char letter = value.charAt(index);
            if (letter == '\r' || letter == '\n' || letter > LARGEST_LATIN_1) {
                throw new GeneralException(
                        "An HTTP Client raised an unhandled exception: Invalid value of the header "
                                + name);
            }
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
