package io.github.awsession.emulator.runner;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Puts a text before every line of a stream. */
final class LinePrefix {
    private final byte[] prefix;
    private boolean isNew = true;

    LinePrefix(byte[] prefix) {
        this.prefix = prefix.clone();
    }

    /** Returns the next bytes of the stream with the prefixes that belong there. */
    byte[] applied(byte[] bytes, int length) {
        if (prefix.length == 0) {
            return Arrays.copyOf(bytes, length);
        }
        ByteArrayOutputStream result = new ByteArrayOutputStream(length + prefix.length);
        for (int index = 0; index < length; index++) {
            if (isNew) {
                result.writeBytes(prefix);
            }
            result.write(bytes[index]);
            isNew = bytes[index] == '\n';
        }
        return result.toByteArray();
    }
}
