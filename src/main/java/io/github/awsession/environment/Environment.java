package io.github.awsession.environment;

import java.time.Clock;
import java.util.Optional;

/**
 * Holds everything outside the process as one value, which a test can replace.
 *
 * @param streams standard input, output and error
 * @param variables environment variables
 * @param files the file system as seen from the working directory
 * @param clock the clock, in the user's time zone
 * @param sleeper the way to wait
 * @param processes the way to start programs
 * @param terminal the path of the terminal that started this process, wherever its streams lead;
 *     absent when questions can only be asked over the streams
 * @param log the debug log
 */
public record Environment(
        Streams streams,
        Variables variables,
        FileSystem files,
        Clock clock,
        Sleeper sleeper,
        Processes processes,
        Optional<String> terminal,
        StepLog log) {
    /** Makes an environment without a terminal and without a debug log. */
    public Environment(
            Streams streams,
            Variables variables,
            FileSystem files,
            Clock clock,
            Sleeper sleeper,
            Processes processes) {
        this(streams, variables, files, clock, sleeper, processes, Optional.empty(), StepLog.OFF);
    }

    /** Returns a copy of this environment with other streams. */
    public Environment with(Streams others) {
        return new Environment(others, variables, files, clock, sleeper, processes, terminal, log);
    }

    /** Returns a copy of this environment with a debug log that is on from now. */
    public Environment logging() {
        return new Environment(
                streams,
                variables,
                files,
                clock,
                sleeper,
                processes,
                terminal,
                StepLog.on(streams, clock));
    }
}
