package io.github.awsession.environment.terminal;

import io.github.awsession.environment.TerminalSize;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.NoSuchElementException;

/**
 * Holds the side of a new pseudo-terminal at which a person would sit. Another thread may close it
 * while one reads and one writes: both notice that within a fraction of a second, as they notice an
 * interrupt, and then the system hangs up.
 */
final class PtyMaster implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final int NAME = 128;
    private static final int PATIENCE_MILLIS = 100;
    private static final short READABLE = 1;
    private static final short WRITABLE = 4;
    private static final short GONE = 0x8 | 0x10 | 0x20;
    private static final long LINUX_READ_WRITE_NO_CONTROL_NO_WAIT = 2 | 0x100 | 0x800;
    private static final long MAC_READ_WRITE_NO_CONTROL = 2 | 0x20000;

    private final CLibrary library = new CLibrary();
    private final CLibrary.Function poll = library.function("poll");
    private final CLibrary.Function read = library.function("read");
    private final CLibrary.Function write = library.function("write");
    private final WindowSize size = new WindowSize(library);
    private final int descriptor;
    private final String name;
    private final Side reading = new Side(READABLE);
    private final Side writing = new Side(WRITABLE);
    private volatile boolean closed;
    private boolean released;

    private PtyMaster() throws IOException {
        descriptor =
                check(
                        library.function("posix_openpt")
                                .call(
                                        CLibrary.isMac()
                                                ? MAC_READ_WRITE_NO_CONTROL
                                                : LINUX_READ_WRITE_NO_CONTROL_NO_WAIT,
                                        0,
                                        0));
        check(library.function("grantpt").call(descriptor, 0, 0));
        check(library.function("unlockpt").call(descriptor, 0, 0));
        MemorySegment text = CLibrary.memory(NAME);
        check(library.function("ptsname_r").call(descriptor, text.address(), NAME));
        name = text.getString(0);
    }

    /**
     * Makes a pseudo-terminal.
     *
     * @throws IOException when the system has none, or no more
     */
    static PtyMaster open() throws IOException {
        try {
            return new PtyMaster();
        } catch (NoSuchElementException | UnsupportedOperationException none) {
            throw new IOException("This system has no pseudo-terminals", none);
        }
    }

    private static int check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("The system has no pseudo-terminal left");
        }
        return result;
    }

    /** Returns the path of the terminal that a program uses. */
    String name() {
        return name;
    }

    /** Changes the size, of which the system tells the program in the foreground. */
    void resize(TerminalSize wanted) {
        size.change(descriptor, wanted);
    }

    /** Waits for bytes; returns how many there are, or -1 when no program has the terminal open. */
    int read(byte[] bytes, int offset, int length) throws IOException {
        synchronized (reading) {
            int count = -1;
            while (count < 0 && reading.isReady()) {
                count = read.call(descriptor, reading.address(), Math.min(length, BUFFER));
                if (count < 0 && reading.isGone()) {
                    return -1;
                }
            }
            if (count <= 0) {
                return -1;
            }
            MemorySegment.copy(reading.buffer, ValueLayout.JAVA_BYTE, 0, bytes, offset, count);
            return count;
        }
    }

    /** Writes bytes, and waits where the program does not read them. */
    void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (writing) {
            int done = 0;
            while (done < length) {
                int piece = Math.min(length - done, BUFFER);
                MemorySegment.copy(
                        bytes, offset + done, writing.buffer, ValueLayout.JAVA_BYTE, 0, piece);
                if (!writing.isReady() || writing.isGone()) {
                    throw new IOException("The terminal is closed");
                }
                done += Math.max(0, write.call(descriptor, writing.address(), piece));
            }
        }
    }

    /** Hangs up: the programs that have this terminal get the signal HUP. */
    @Override
    public void close() {
        closed = true;
        synchronized (reading) {
            synchronized (writing) {
                if (!released) {
                    released = true;
                    library.function("close").call(descriptor, 0, 0);
                }
            }
        }
    }

    /** Waits until one direction is ready, and holds the bytes on their way. */
    private final class Side {
        private final short wanted;
        private final MemorySegment question = CLibrary.memory(Long.BYTES);
        private final MemorySegment buffer = CLibrary.memory(BUFFER);

        Side(short wanted) {
            this.wanted = wanted;
        }

        long address() {
            return buffer.address();
        }

        /** Returns whether the terminal is ready or gone, and not that it was closed. */
        boolean isReady() throws InterruptedIOException {
            while (!closed) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException();
                }
                question.set(ValueLayout.JAVA_INT, 0, descriptor);
                question.set(ValueLayout.JAVA_SHORT, Integer.BYTES, wanted);
                question.set(ValueLayout.JAVA_SHORT, Integer.BYTES + Short.BYTES, (short) 0);
                if (poll.call(question.address(), 1, PATIENCE_MILLIS) > 0) {
                    return true;
                }
            }
            return false;
        }

        boolean isGone() {
            return (question.get(ValueLayout.JAVA_SHORT, Integer.BYTES + Short.BYTES) & GONE) != 0;
        }
    }
}
