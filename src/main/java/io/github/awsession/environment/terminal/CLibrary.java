package io.github.awsession.environment.terminal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Calls functions of the C library that take at most three numbers or addresses.
 *
 * <p>All functions get three numbers, because each other form of call takes Java 10 ms at its first
 * use. A function does not look at what it does not expect.
 */
final class CLibrary {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final FunctionDescriptor THREE =
            FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG);
    private static final long ALIGNMENT = 8;

    private final Linker linker = Linker.nativeLinker();

    /** Returns whether constants of the system are those of macOS and not of Linux. */
    static boolean isMac() {
        return MAC;
    }

    /**
     * Returns a function.
     *
     * @throws java.util.NoSuchElementException when the system does not have it
     */
    Function function(String name) {
        return function(name, new Linker.Option[0]);
    }

    /** Returns the function {@code ioctl}, whose last argument macOS passes in another way. */
    Function ioctl() {
        return MAC ? function("ioctl", Linker.Option.firstVariadicArg(2)) : function("ioctl");
    }

    @SuppressWarnings("restricted")
    private Function function(String name, Linker.Option... options) {
        return new Function(
                name,
                linker.downcallHandle(linker.defaultLookup().findOrThrow(name), THREE, options));
    }

    /** Returns memory that has the given size, is zero, and stays until nothing refers to it. */
    static MemorySegment memory(long bytes) {
        return Arena.ofAuto().allocate(bytes, ALIGNMENT);
    }

    /** Is a function of the C library. */
    record Function(String name, MethodHandle handle) {
        /** Returns the function's result, which is -1 for most failures. */
        int call(long first, long second, long third) {
            try {
                return (int) (long) handle.invokeExact(first, second, third);
            } catch (Throwable impossible) {
                throw new IllegalStateException(name, impossible);
            }
        }
    }
}
