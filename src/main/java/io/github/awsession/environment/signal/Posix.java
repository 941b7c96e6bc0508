package io.github.awsession.environment.signal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Calls functions of the C library that take and return numbers. Unlike Java's own ways to send
 * signals to processes, they need neither a thread nor a program.
 */
final class Posix {
    /**
     * All functions get three numbers, because each other form of call takes Java 10 ms at its
     * first use. A function does not look at what it does not expect.
     */
    static final FunctionDescriptor THREE =
            FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG);

    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle kill = function("kill");
    private final MethodHandle groupOf = function("getpgid");
    private final MethodHandle parent = function("getppid");

    /** Sends a signal to a process; nothing happens if there is no such process. */
    void send(int signal, long process) {
        try {
            var _ = (long) kill.invokeExact(process, (long) signal, 0L);
        } catch (Throwable impossible) {
            throw new IllegalStateException("kill", impossible);
        }
    }

    /** Returns the process group of a process, or -1 if there is no such process; 0 is our own. */
    int groupOf(long process) {
        try {
            return (int) (long) groupOf.invokeExact(process, 0L, 0L);
        } catch (Throwable impossible) {
            throw new IllegalStateException("getpgid", impossible);
        }
    }

    /** Returns the process that started this one, or another one after its end. */
    int parent() {
        try {
            return (int) (long) parent.invokeExact(0L, 0L, 0L);
        } catch (Throwable impossible) {
            throw new IllegalStateException("getppid", impossible);
        }
    }

    @SuppressWarnings("restricted")
    private MethodHandle function(String name) {
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), THREE);
    }
}
