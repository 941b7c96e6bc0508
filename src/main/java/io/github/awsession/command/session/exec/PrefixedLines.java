package io.github.awsession.command.session.exec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes whole lines with a prefix, so that lines of several sources may share one stream. */
final class PrefixedLines extends OutputStream {
    /** A line that is longer is cut, because all of it has to be kept until its end. */
    private static final int LONGEST = 1 << 20;

    private final byte[] prefix;
    private final OutputStream target;
    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /**
     * Makes a stream.
     *
     * @param target gets the lines; all streams that share it take turns
     */
    PrefixedLines(byte[] prefix, OutputStream target) {
        this.prefix = prefix.clone();
        this.target = target;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int begin = offset;
        for (int at = offset; at < offset + length; at++) {
            if (bytes[at] == '\n') {
                line.write(bytes, begin, at - begin);
                endLine();
                begin = at + 1;
            }
        }
        line.write(bytes, begin, offset + length - begin);
        if (line.size() >= LONGEST) {
            endLine();
        }
        flush();
    }

    private void endLine() {
        ready.writeBytes(prefix);
        ready.writeBytes(line.toByteArray());
        ready.write('\n');
        line.reset();
    }

    /** Writes all lines that have ended. */
    @Override
    public synchronized void flush() throws IOException {
        if (ready.size() == 0) {
            return;
        }
        byte[] lines = ready.toByteArray();
        ready.reset();
        synchronized (target) {
            target.write(lines);
            target.flush();
        }
    }

    /** Writes the last line, even if it has no end. The target stays open. */
    @Override
    public synchronized void close() throws IOException {
        if (line.size() > 0) {
            endLine();
        }
        flush();
    }
}
