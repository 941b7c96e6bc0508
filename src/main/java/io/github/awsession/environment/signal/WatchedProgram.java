package io.github.awsession.environment.signal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.stream.Stream;

/**
 * Passes signals to a program and its descendants: to each of them once, also when the sender has
 * sent the signal to the whole process group.
 */
final class WatchedProgram {
    private final Process head;
    private final Posix posix;
    private @Nullable GroupWitness witness;

    WatchedProgram(Process head, Posix posix) {
        this.head = head;
        this.posix = posix;
        this.witness = witness();
    }

    /** Returns no witness where no process or thread is left; then all signals are passed on. */
    private static @Nullable GroupWitness witness() {
        try {
            return GroupWitness.start();
        } catch (IOException | OutOfMemoryError _) {
            return null;
        }
    }

    /** Passes on a signal that this process has received. */
    void pass(int signal) {
        boolean whole = witness != null && witness.saw(signal);
        int ours = posix.groupOf(0);
        members()
                .mapToLong(ProcessHandle::pid)
                .filter(process -> !whole || posix.groupOf(process) != ours)
                .forEach(process -> posix.send(signal, process));
        if (whole) {
            witness = witness();
        }
    }

    void kill() {
        members().forEach(ProcessHandle::destroyForcibly);
    }

    void forget() {
        if (witness != null) {
            witness.end();
        }
    }

    private Stream<ProcessHandle> members() {
        return Stream.concat(Stream.of(head.toHandle()), head.descendants()).toList().stream();
    }
}
