package io.github.awsession.environment.terminal;

import io.github.awsession.environment.TerminalSize;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** Reads and changes the sizes of terminals. */
final class WindowSize {
    private static final long BYTES = 8;
    private static final long GET = CLibrary.isMac() ? 0x40087468L : 0x5413L;
    private static final long SET = CLibrary.isMac() ? 0x80087467L : 0x5414L;

    private final CLibrary.Function ioctl;

    /** Is kept, because memory that only the library knows would be freed too early. */
    private final MemorySegment size = CLibrary.memory(BYTES);

    WindowSize(CLibrary library) {
        ioctl = library.ioctl();
    }

    /** Returns the size of the terminal at a descriptor, or nothing when it has none. */
    synchronized Optional<TerminalSize> ask(int descriptor) {
        if (ioctl.call(descriptor, GET, size.address()) != 0) {
            return Optional.empty();
        }
        int rows = Short.toUnsignedInt(size.get(ValueLayout.JAVA_SHORT, 0));
        int columns = Short.toUnsignedInt(size.get(ValueLayout.JAVA_SHORT, Short.BYTES));
        return rows == 0 || columns == 0
                ? Optional.empty()
                : Optional.of(new TerminalSize(rows, columns));
    }

    /** Changes the size of the terminal at a descriptor. */
    synchronized void change(int descriptor, TerminalSize wanted) {
        size.set(ValueLayout.JAVA_SHORT, 0, (short) wanted.rows());
        size.set(ValueLayout.JAVA_SHORT, Short.BYTES, (short) wanted.columns());
        size.set(ValueLayout.JAVA_INT, 2 * Short.BYTES, 0);
        ioctl.call(descriptor, SET, size.address());
    }
}
