package io.github.awsession.environment;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Signals that are ignored, by the system's own {@code sigaction}, until this is closed. Unlike a
 * handler in Java this also works for {@code QUIT}, on which the virtual machine would print a
 * thread dump, and programs that are started meanwhile ignore them too until they decide otherwise.
 */
final class IgnoredSignals implements AutoCloseable {
    private static final long SIG_IGN = 1;

    /** More than the structure has anywhere (152 bytes at most); the handler comes first in it. */
    private static final long ACTION_SIZE = 256;

    private final Arena memory = Arena.ofConfined();
    private final Map<Integer, MemorySegment> before = new LinkedHashMap<>();
    private final MethodHandle sigaction;

    @SuppressWarnings("restricted")
    IgnoredSignals(String... names) {
        Linker linker = Linker.nativeLinker();
        sigaction =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("sigaction"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS));
        MemorySegment ignore = action();
        ignore.set(ValueLayout.JAVA_LONG, 0, SIG_IGN);
        for (String name : names) {
            OptionalInt signal = JavaSignals.number(name);
            if (signal.isPresent()) {
                MemorySegment old = action();
                set(signal.getAsInt(), ignore, old);
                before.put(signal.getAsInt(), old);
            }
        }
    }

    @Override
    public void close() {
        before.forEach((signal, old) -> set(signal, old, MemorySegment.NULL));
        memory.close();
    }

    private MemorySegment action() {
        return memory.allocate(ACTION_SIZE, Long.BYTES);
    }

    private void set(int signal, MemorySegment action, MemorySegment old) {
        try {
            // It fails only for signals that nobody can ignore.
            int _ = (int) sigaction.invokeExact(signal, action, old);
        } catch (Throwable impossible) {
            throw new IllegalStateException("sigaction", impossible);
        }
    }
}
