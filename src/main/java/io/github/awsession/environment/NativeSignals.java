package io.github.awsession.environment;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signals that do nothing to us until this is closed, by the system's own means. Unlike a handler
 * in Java this also works for {@code QUIT}, on which the virtual machine would print a thread dump,
 * and at once: a handler in Java may be looked up after it has been taken away again.
 */
final class NativeSignals implements AutoCloseable {
    private static final MemorySegment IGNORE = MemorySegment.ofAddress(1);

    /** More than {@code struct sigaction} has anywhere; the handler comes first in it. */
    private static final long ACTION_SIZE = 256;

    private final Arena memory = Arena.ofConfined();
    private final Map<Integer, MemorySegment> before = new LinkedHashMap<>();
    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle signal =
            function(
                    "signal",
                    FunctionDescriptor.of(
                            ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    private final MethodHandle sigaction =
            function(
                    "sigaction",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS));

    /** Ignores a signal; programs started meanwhile ignore it too until they decide otherwise. */
    void ignore(String name) {
        set(name, IGNORE);
    }

    /**
     * Handles a signal by doing nothing, unless it is ignored already; programs started meanwhile
     * meet it as usual. The C library has no function that does nothing, but {@code abs} comes
     * close: it takes the number of the signal, and nobody looks at its result.
     */
    void swallow(String name) {
        set(name, linker.defaultLookup().findOrThrow("abs"));
    }

    @Override
    public void close() {
        before.forEach(
                (number, old) -> {
                    // Also forgets one that is on its way to us.
                    install(number, IGNORE);
                    exchange(number, old, MemorySegment.NULL);
                });
        memory.close();
    }

    private void set(String name, MemorySegment handler) {
        JavaSignals.number(name)
                .ifPresent(
                        number -> {
                            MemorySegment old = memory.allocate(ACTION_SIZE, Long.BYTES);
                            exchange(number, MemorySegment.NULL, old);
                            if (old.get(ValueLayout.JAVA_LONG, 0) != IGNORE.address()) {
                                before.put(number, old);
                                install(number, handler);
                            }
                        });
    }

    @SuppressWarnings("restricted")
    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
    }

    private void install(int number, MemorySegment handler) {
        try {
            MemorySegment _ = (MemorySegment) signal.invokeExact(number, handler);
        } catch (Throwable impossible) {
            throw new IllegalStateException("signal", impossible);
        }
    }

    private void exchange(int number, MemorySegment action, MemorySegment old) {
        try {
            int _ = (int) sigaction.invokeExact(number, action, old);
        } catch (Throwable impossible) {
            throw new IllegalStateException("sigaction", impossible);
        }
    }
}
