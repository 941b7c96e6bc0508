package io.github.awsession.transport.http;

import io.github.awsession.error.GeneralException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is a response without its body.
 *
 * @param lasting whether the version of the protocol keeps connections open by itself
 */
public record ResponseHead(int status, boolean lasting, List<HttpHeader> headers) {
    private static final int FIRST_FINAL = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final String CONTENT_LENGTH = "Content-Length";

    /** Returns the value of a header, whose name may be in any case. */
    public Optional<String> header(String name) {
        for (HttpHeader header : headers) {
            if (header.isNamed(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a header has a word among those that commas separate. */
    boolean has(String name, String word) {
        for (HttpHeader header : headers) {
            if (header.isNamed(name)) {
                for (String part : header.value().split(",", -1)) {
                    if (part.strip().equalsIgnoreCase(word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Returns whether the connection serves another request: the server keeps it open, and the end
     * of the body can be seen without its end.
     */
    public boolean isFollowed() {
        boolean open = lasting ? !has("Connection", "close") : has("Connection", "keep-alive");
        return open && (hasNoBody() || isChunked() || contentLength() >= 0);
    }

    /** Returns whether a response with this status has no body, whatever its headers say. */
    boolean hasNoBody() {
        return status < FIRST_FINAL || status == NO_CONTENT || status == NOT_MODIFIED;
    }

    boolean isChunked() {
        return header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent();
    }

    /** Returns the length of the body; -1 when the end of the connection is its end. */
    long contentLength() {
        Optional<String> written = header(CONTENT_LENGTH);
        try {
            return written.isEmpty() ? -1 : Math.max(-1, Long.parseLong(written.get().strip()));
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /**
     * Refuses lengths of the body that contradict each other, unless one of them is not a number.
     *
     * @throws GeneralException in the words of AWS CLI
     */
    void checkContentLength() {
        List<String> written = new ArrayList<>(1);
        for (HttpHeader header : headers) {
            if (header.isNamed(CONTENT_LENGTH)) {
                written.add(header.value());
            }
        }
        String all = String.join(", ", written);
        if (all.indexOf(',') >= 0 && isContradictory(all)) {
            throw new GeneralException(
                    "An HTTP Client raised an unhandled exception: Content-Length contained multiple unmatching values ("
                            + all
                            + ")");
        }
    }

    private static boolean isContradictory(String all) {
        try {
            String[] lengths = all.split(",", -1);
            long first = Long.parseLong(lengths[0].strip());
            boolean differs = false;
            for (String length : lengths) {
                differs |= Long.parseLong(length.strip()) != first;
            }
            return differs;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
