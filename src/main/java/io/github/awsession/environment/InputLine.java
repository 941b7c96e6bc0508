package io.github.awsession.environment;

import io.github.awsession.environment.bytes.NativeText;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** Reads one line of an input that must not be read beyond its end. */
public final class InputLine {
    private InputLine() {}

    /** Returns the next byte, or a negative number at the end. */
    @FunctionalInterface
    public interface Source {
        int read() throws IOException;
    }

    /** Returns the line without its end; an input without any byte is an error. */
    public static String read(Source source, NativeText text) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = source.read();
        if (next < 0) {
            throw new EOFException();
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = source.read();
        }
        return text.decode(line.toByteArray());
    }
}
