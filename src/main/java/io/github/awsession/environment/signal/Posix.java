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
    private static final FunctionDescriptor ONE =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final FunctionDescriptor TWO =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle kill = function("kill", TWO);
    private final MethodHandle groupOf = function("getpgid", ONE);
    private final MethodHandle parent =
            function("getppid", FunctionDescriptor.of(ValueLayout.JAVA_INT));

    /** Sends a signal to a process; nothing happens if there is no such process. */
    void send(int signal, long process) {
        try {
            var _ = (int) kill.invokeExact((int) process, signal);
        } catch (Throwable impossible) {
            throw new IllegalStateException("kill", impossible);
        }
    }

    /** Returns the process group of a process, or -1 if there is no such process; 0 is our own. */
    int groupOf(long process) {
        try {
            return (int) groupOf.invokeExact((int) process);
        } catch (Throwable impossible) {
            throw new IllegalStateException("getpgid", impossible);
        }
    }

    /** Returns the process that started this one, or another one after its end. */
    int parent() {
        try {
            return (int) parent.invokeExact();
        } catch (Throwable impossible) {
            throw new IllegalStateException("getppid", impossible);
        }
    }

    @SuppressWarnings("restricted")
    private MethodHandle function(String name, FunctionDescriptor type) {
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    }
}
