package io.github.awsession.environment.terminal;

import io.github.awsession.environment.TerminalSize;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Asks and changes the terminal by functions of the C library. What the modes look like in memory
 * differs between systems, but nobody except the library has to know it.
 */
final class NativeTerminal implements TerminalDevice {
    private static final int INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int NOW = 0;
    private static final int MODES_BYTES = 256;

    /** Is the one mode of the first word that {@code cfmakeraw} leaves alone: parity checks. */
    private static final int CHECK_PARITY = 0x10;

    private final CLibrary.Function get;
    private final CLibrary.Function set;
    private final CLibrary.Function makeRaw;
    private final CLibrary.Function duplicate;
    private final CLibrary.Function foreground;
    private final CLibrary.Function group;
    private final WindowSize size;

    NativeTerminal(CLibrary library) {
        get = library.function("tcgetattr");
        set = library.function("tcsetattr");
        makeRaw = library.function("cfmakeraw");
        duplicate = library.function("dup");
        foreground = library.function("tcgetpgrp");
        group = library.function("getpgrp");
        size = new WindowSize(library);
    }

    @Override
    public TerminalSize size() {
        return size.ask(OUTPUT).orElse(TerminalSize.ASSUMED);
    }

    @Override
    public Modes modes() throws IOException {
        MemorySegment saved = CLibrary.memory(MODES_BYTES);
        if (get.call(INPUT, saved.address(), 0) != 0) {
            throw new IOException("Standard input is not a terminal");
        }
        MemorySegment raw = CLibrary.memory(MODES_BYTES);
        raw.copyFrom(saved);
        makeRaw.call(raw.address(), 0, 0);
        raw.set(ValueLayout.JAVA_INT, 0, raw.get(ValueLayout.JAVA_INT, 0) & ~CHECK_PARITY);
        // Java closes standard input when it gives up a read that waits for a key.
        return new NativeModes(duplicate.call(INPUT, 0, 0), saved, raw);
    }

    /** Returns whether a shell has given the terminal to others, whose modes it has now. */
    private boolean isInBackground(int descriptor) {
        int owner = foreground.call(descriptor, 0, 0);
        return owner > 0 && owner != group.call(0, 0, 0);
    }

    /** Holds the modes as the C library gave them. */
    private final class NativeModes implements Modes {
        private final int descriptor;
        private final MemorySegment saved;
        private final MemorySegment raw;

        NativeModes(int descriptor, MemorySegment saved, MemorySegment raw) {
            this.descriptor = descriptor;
            this.saved = saved;
            this.raw = raw;
        }

        @Override
        public void setRaw() {
            set.call(descriptor, NOW, raw.address());
        }

        @Override
        public void restore() {
            // In the background, the system would stop this process, which is about to end.
            if (!isInBackground(descriptor)) {
                set.call(descriptor, NOW, saved.address());
            }
        }
    }
}
