package io.github.awsession.transport.http;

import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads responses from one connection, one after the other. */
public final class HttpReader {
    private static final int BUFFER_BYTES = 16_384;
    private static final int LONGEST_LINE = 65_536;
    private static final int MOST_BODY_BYTES = 100 << 20;
    private static final int CONTINUE = 100;

    private final InputStream in;
    private final SessionInputBufferImpl buffer =
            new SessionInputBufferImpl(
                    new BasicHttpTransportMetrics(), BUFFER_BYTES, 1, LONGEST_LINE, null);

    /** Makes a reader of all that comes over a connection. */
    public HttpReader(InputStream in) {
        this.in = in;
    }

    /** Returns whether bytes were read that belong to no response. */
    public boolean hasMore() {
        return buffer.hasBufferedData();
    }

    /** Reads a head; those with status 100 only announce another one. */
    public ResponseHead head() throws IOException {
        while (true) {
            HeadLines lines = new HeadLines(buffer, in);
            StatusLine first = StatusLine.of(lines.next());
            List<HttpHeader> headers = lines.headers();
            if (first.status() != CONTINUE) {
                return new ResponseHead(first.status(), first.lasting(), headers);
            }
        }
    }

    /**
     * Reads the body that belongs to a head.
     *
     * @throws ResponseTooLargeException when it is longer than {@value #MOST_BODY_BYTES} bytes
     */
    public byte[] body(ResponseHead head) throws IOException {
        head.checkContentLength();
        if (head.hasNoBody()) {
            return new byte[0];
        }
        if (head.isChunked()) {
            return bounded(new ChunkedInputStream(buffer, in, Http1Config.DEFAULT));
        }
        long length = head.contentLength();
        if (length > MOST_BODY_BYTES) {
            throw new ResponseTooLargeException(MOST_BODY_BYTES);
        }
        return bounded(length < 0 ? new Rest() : new ContentLengthInputStream(buffer, in, length));
    }

    /** Returns all that follows what was read, for another protocol than HTTP. */
    public InputStream rest() {
        return new Rest();
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BODY_BYTES + 1);
        if (bytes.length > MOST_BODY_BYTES) {
            throw new ResponseTooLargeException(MOST_BODY_BYTES);
        }
        return bytes;
    }

    /** Reads all that the server sends until it closes the connection. */
    private final class Rest extends InputStream {
        @Override
        public int read() throws IOException {
            return buffer.read(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return buffer.read(bytes, offset, length, in);
        }
    }
}
