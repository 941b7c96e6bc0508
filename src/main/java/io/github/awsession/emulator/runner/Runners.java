package io.github.awsession.emulator.runner;

import io.github.awsession.emulator.document.Workload;
import io.github.awsession.environment.FileFailure;

import java.io.IOException;
import java.util.function.LongSupplier;

/** Starts the work of sessions. */
public final class Runners {
    private final Programs programs;
    private final LongSupplier nanoseconds;

    /**
     * Makes an instance.
     *
     * @param nanoseconds the nanoseconds since any moment
     */
    public Runners(Programs programs, LongSupplier nanoseconds) {
        this.programs = programs;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Starts the work of a session.
     *
     * @param multiplexed whether both sides know how to carry several connections at once
     * @param output takes what the work sends
     * @param ready is called when the work has room again for what it did not take
     * @throws IOException when a program cannot be started; the message is for the user
     */
    public Runner start(Workload workload, boolean multiplexed, Output output, Runnable ready)
            throws IOException {
        try {
            return switch (workload) {
                case Workload.Shell _ ->
                        ShellRunner.start(programs, programs.shell(), output, ready);
                case Workload.InteractiveCommand work ->
                        ShellRunner.start(
                                programs, programs.command(work.command()), output, ready);
                case Workload.Command work -> CommandRunner.start(programs, work, output);
                case Workload.Port work ->
                        work.forwarding() && multiplexed
                                ? new MuxRunner(work, output, ready, nanoseconds)
                                : new PortRunner(work, output, ready);
            };
        } catch (FileFailure failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }
}
