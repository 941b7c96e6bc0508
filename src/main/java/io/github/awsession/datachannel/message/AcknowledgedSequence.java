package io.github.awsession.datachannel.message;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Finds the one number of interest in the document of an acknowledgement. */
final class AcknowledgedSequence {
    private static final byte[] NAME =
            "\"AcknowledgedMessageSequenceNumber\"".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_DIGITS = 18;
    private static final int DECIMAL = 10;

    private final byte[] document;
    private int position;

    private AcknowledgedSequence(byte[] document) {
        this.document = document;
    }

    /** Returns the number behind the name; a document of another form has none. */
    static OptionalLong in(byte[] document) {
        AcknowledgedSequence text = new AcknowledgedSequence(document);
        return text.skipName() && text.skip(':') ? text.number() : OptionalLong.empty();
    }

    private boolean skipName() {
        for (int start = 0; start <= document.length - NAME.length; start++) {
            int same = 0;
            while (same < NAME.length && document[start + same] == NAME[same]) {
                same++;
            }
            if (same == NAME.length) {
                position = start + same;
                return true;
            }
        }
        return false;
    }

    private boolean skip(char wanted) {
        skipBlanks();
        boolean found = position < document.length && document[position] == wanted;
        position += found ? 1 : 0;
        return found;
    }

    private void skipBlanks() {
        while (position < document.length && document[position] <= ' ' && document[position] > 0) {
            position++;
        }
    }

    private OptionalLong number() {
        skipBlanks();
        int start = position;
        long value = 0;
        while (position < document.length && isDigit() && position - start <= MOST_DIGITS) {
            value = value * DECIMAL + document[position] - '0';
            position++;
        }
        int digits = position - start;
        return digits == 0 || digits > MOST_DIGITS ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private boolean isDigit() {
        return document[position] >= '0' && document[position] <= '9';
    }
}
