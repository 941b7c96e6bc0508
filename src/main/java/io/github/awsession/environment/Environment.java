package io.github.awsession.environment;

import java.time.Clock;
import java.util.Optional;

/**
 * Everything outside the process, as one value that a test replaces.
 *
 * @param streams standard input, output and error
 * @param variables environment variables
 * @param files the file system as seen from the working directory
 * @param clock the time, in the user's zone
 * @param sleeper how to let time pass
 * @param processes how to start programs
 * @param terminal the path of the terminal that started this process, wherever its streams go; none
 *     when questions can only be asked over the streams
 * @param log what {@code --debug} shows
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
    /** An environment without a terminal, that nobody wants to hear from. */
    public Environment(
            Streams streams,
            Variables variables,
            FileSystem files,
            Clock clock,
            Sleeper sleeper,
            Processes processes) {
        this(streams, variables, files, clock, sleeper, processes, Optional.empty(), StepLog.OFF);
    }

    /** The same environment with a log that is on from now. */
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
