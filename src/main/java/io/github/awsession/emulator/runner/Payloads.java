package io.github.awsession.emulator.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts bytes into payloads. */
final class Payloads {
    private static final int CONTINUATION = 0x80;
    private static final int TWO_BYTES = 0xc0;
    private static final int THREE_BYTES = 0xe0;
    private static final int FOUR_BYTES = 0xf0;
    private static final int LONGEST_CHARACTER = 4;

    private Payloads() {}

    /** Cuts bytes wherever a payload is full. */
    static List<byte[]> of(byte[] bytes, int offset, int length) {
        List<byte[]> payloads = new ArrayList<>(length / Output.MOST_BYTES + 1);
        int end = offset + length;
        for (int start = offset; start < end; start += Output.MOST_BYTES) {
            payloads.add(
                    Arrays.copyOfRange(bytes, start, Math.min(end, start + Output.MOST_BYTES)));
        }
        return payloads;
    }

    /** Cuts text in UTF-8 between characters. */
    static List<byte[]> ofText(byte[] bytes, int offset, int length) {
        List<byte[]> payloads = new ArrayList<>(length / Output.MOST_BYTES + 1);
        int start = offset;
        int left = length;
        while (left > Output.MOST_BYTES) {
            int size = whole(bytes, start, Output.MOST_BYTES);
            payloads.add(Arrays.copyOfRange(bytes, start, start + size));
            start += size;
            left -= size;
        }
        if (left > 0) {
            payloads.add(Arrays.copyOfRange(bytes, start, start + left));
        }
        return payloads;
    }

    /**
     * Returns how many of the bytes do not belong to a character that is cut at their end. It is
     * never 0: bytes that are no text are not held back.
     */
    static int whole(byte[] bytes, int offset, int length) {
        for (int back = 1; back <= Math.min(LONGEST_CHARACTER, length - 1); back++) {
            int each = bytes[offset + length - back] & 0xff;
            if (each < CONTINUATION) {
                return length;
            }
            if (each >= TWO_BYTES) {
                int needed = each < THREE_BYTES ? 2 : each < FOUR_BYTES ? 3 : LONGEST_CHARACTER;
                return needed > back ? length - back : length;
            }
        }
        return length;
    }
}
