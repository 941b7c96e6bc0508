package io.github.awsession.environment.signal;

import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final String NOTE = "sigignore";

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

    /**
     * Handles a signal by noting that it arrived, unless it is ignored already; programs started
     * meanwhile meet it as usual. A handler in Java would need a new thread whenever the signal
     * arrives, and a machine without free threads would lose it. The C library has a function that
     * takes the number of a signal and ignores that signal from then on, so that the state of the
     * signal tells whether it has arrived.
     */
    void note(String name) {
        set(name, address(NOTE));
    }

    /** Does the same even if the signal is ignored, as it is below a program that ignores it. */
    void noteAlways(String name) {
        JavaSignals.number(name)
                .ifPresent(
                        number ->
                                before.computeIfAbsent(
                                        number, _ -> install(number, address(NOTE))));
    }

    /** Returns the signals that have been noted since the last call. */
    List<Integer> noted() {
        List<Integer> arrived = new ArrayList<>();
        long note = address(NOTE);
        for (int number : before.keySet()) {
            if (install(number, note) == IGNORE) {
                arrived.add(number);
            }
        }
        return arrived;
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
        return linker.downcallHandle(linker.defaultLookup().findOrThrow("signal"), Posix.THREE);
    }

    /** Installs a handler and returns the previous one. */
    private long install(int number, long handler) {
        try {
            return (long) signal.invokeExact((long) number, handler, 0L);
        } catch (Throwable impossible) {
            throw new IllegalStateException("signal", impossible);
        }
    }
}
