package io.github.awsession.transport.http;

import io.github.awsession.error.GeneralException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the length of a body from the headers, as AWS CLI does. */
final class ContentLengths {
    private static final String NAME = "Content-Length";

    private ContentLengths() {}

    /** Returns the length of the body; -1 when the end of the connection is its end. */
    static long of(ResponseHead head) {
        Optional<String> written = head.header(NAME);
        try {
            return written.isEmpty() ? -1 : Math.max(-1, Long.parseLong(written.get().strip()));
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /**
     * Refuses lengths that contradict each other, unless one of them is not a number.
     *
     * @throws GeneralException in the words of AWS CLI
     */
    static void check(ResponseHead head) {
        List<String> written = new ArrayList<>(1);
        for (HttpHeader header : head.headers()) {
            if (header.isNamed(NAME)) {
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
