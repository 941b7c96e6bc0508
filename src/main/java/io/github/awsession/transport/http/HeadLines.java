package io.github.awsession.transport.http;

import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of one head, up to the empty line behind it. */
final class HeadLines {
    /** Python counts the empty line behind the headers too, and takes 100. */
    private static final int MOST_HEADERS = 99;

    private static final int MOST_CHARACTERS = 65_536;

    private final SessionInputBuffer buffer;
    private final InputStream in;
    private int characters;

    HeadLines(SessionInputBuffer buffer, InputStream in) {
        this.buffer = buffer;
        this.in = in;
    }

    /**
     * Returns the next line without its end; an empty line at the end of the head.
     *
     * @throws IOException at the end of the stream before the first line, and for a head that is
     *     too long
     */
    String next() throws IOException {
        CharArrayBuffer line = new CharArrayBuffer(128);
        if (buffer.readLine(line, in) < 0 && characters == 0) {
            throw new EOFException("The server closed the connection without a response");
        }
        characters += line.length() + 2;
        if (characters > MOST_CHARACTERS) {
            throw new IOException("The head of the response is too long");
        }
        return line.toString();
    }

    /**
     * Reads headers as Python does: a line that begins with a blank continues the line before, and
     * a line without a colon ends the headers that count.
     */
    List<HttpHeader> headers() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = next(); !line.isEmpty(); line = next()) {
            if (lines.size() == MOST_HEADERS) {
                throw new IOException("The response has too many headers");
            }
            lines.add(line);
        }
        List<HttpHeader> headers = new ArrayList<>(lines.size());
        for (String line : lines) {
            if (isContinuation(line)) {
                prolong(headers, line);
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                break;
            }
            if (colon > 0) {
                headers.add(
                        new HttpHeader(
                                line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return headers;
    }

    private static boolean isContinuation(String line) {
        return line.charAt(0) == ' ' || line.charAt(0) == '\t';
    }

    private static void prolong(List<HttpHeader> headers, String line) {
        if (!headers.isEmpty()) {
            HttpHeader before = headers.removeLast();
            headers.add(new HttpHeader(before.name(), before.value() + "\r\n" + line));
        }
    }
}
