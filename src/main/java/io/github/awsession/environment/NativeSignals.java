package io.github.awsession.environment;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signals that do nothing to us until this is closed, by the system's own means. Unlike a handler
 * in Java this also works for {@code QUIT}, on which the virtual machine would print a thread dump,
 * and at once: a handler in Java may be looked up after it has been taken away again.
 *
 * <p>Addresses are plain numbers here, and one function is all: every other form costs time in a
 * short process.
 */
final class NativeSignals implements AutoCloseable {
    private static final long IGNORE = 1;

    private final Map<Integer, Long> before = new LinkedHashMap<>();
    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle signal = signalFunction();

    /** Makes ready what a later use needs, and changes nothing. */
    static void load() {
        new NativeSignals().close();
    }

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
        set(name, address("abs"));
    }

    @Override
    public void close() {
        before.forEach(
                (number, old) -> {
                    // Also forgets one that is on its way to us. The virtual machine's own handlers
                    // asked for more than the signal's number, but look at nothing else.
                    install(number, IGNORE);
                    install(number, old);
                });
    }

    private void set(String name, long handler) {
        JavaSignals.number(name)
                .ifPresent(
                        number -> {
                            long old = install(number, handler);
                            if (old == IGNORE) {
                                install(number, IGNORE);
                            } else {
                                before.put(number, old);
                            }
                        });
    }

    private long address(String function) {
        return linker.defaultLookup().findOrThrow(function).address();
    }

    @SuppressWarnings("restricted")
    private MethodHandle signalFunction() {
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("signal"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
    }

    /** Returns what was there before. */
    private long install(int number, long handler) {
        try {
            return (long) signal.invokeExact(number, handler);
        } catch (Throwable impossible) {
            throw new IllegalStateException("signal", impossible);
        }
    }
}
