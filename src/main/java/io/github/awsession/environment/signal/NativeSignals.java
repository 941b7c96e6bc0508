package io.github.awsession.environment.signal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps signals from having an effect on this process until it is closed, by means of the system.
 * Unlike a handler in Java this also works for {@code QUIT}, on which the virtual machine would
 * print a thread dump, and it works at once: a handler in Java may be called after it has been
 * removed.
 *
 * <p>Addresses are plain numbers here, and there is a single function: every other form costs time
 * in a short process.
 */
final class NativeSignals implements AutoCloseable {
    private static final long IGNORE = 1;

    private final Map<Integer, Long> before = new LinkedHashMap<>();
    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle signal = signalFunction();

    /** Loads what a later use needs, and changes nothing. */
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
     * close: it takes the number of the signal, and its result is ignored.
     */
    void swallow(String name) {
        set(name, address("abs"));
    }

    @Override
    public void close() {
        before.forEach(
                (number, old) -> {
                    // This also forgets a pending signal. The virtual machine's own handlers were
                    // registered for more than the signal's number, but read nothing else.
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

    /** Installs a handler and returns the previous one. */
    private long install(int number, long handler) {
        try {
            return (long) signal.invokeExact(number, handler);
        } catch (Throwable impossible) {
            throw new IllegalStateException("signal", impossible);
        }
    }
}
