package io.github.awsession.environment.terminal;

import io.github.awsession.environment.TerminalSize;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Asks and changes the terminal by functions of the C library. What the modes look like in memory
 * differs between systems, but nobody except the library has to know it.
 */
final class NativeTerminal implements Terminal {
    private static final int INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int NOW = 0;
    private static final int MODES_BYTES = 256;

    /** Is the one mode of the first word that {@code cfmakeraw} leaves alone: parity checks. */
    private static final int CHECK_PARITY = 0x10;

    private final CLibrary.Function get;
    private final CLibrary.Function set;
    private final CLibrary.Function makeRaw;
    private final CLibrary.Function foreground;
    private final CLibrary.Function group;
    private final WindowSize size;

    NativeTerminal(CLibrary library) {
        get = library.function("tcgetattr");
        set = library.function("tcsetattr");
        makeRaw = library.function("cfmakeraw");
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
        return new NativeModes(saved, raw);
    }

    /** Returns whether a shell has given the terminal to others, whose modes it has now. */
    private boolean isInBackground() {
        int owner = foreground.call(INPUT, 0, 0);
        return owner > 0 && owner != group.call(0, 0, 0);
    }

    /** Holds the modes as the C library gave them. */
    private final class NativeModes implements Modes {
        private final MemorySegment saved;
        private final MemorySegment raw;

        NativeModes(MemorySegment saved, MemorySegment raw) {
            this.saved = saved;
            this.raw = raw;
        }

        @Override
        public void setRaw() {
            set.call(INPUT, NOW, raw.address());
        }

        @Override
        public void restore() {
            // In the background, the system would stop this process, which is about to end.
            if (!isInBackground()) {
                set.call(INPUT, NOW, saved.address());
            }
        }
    }
}
