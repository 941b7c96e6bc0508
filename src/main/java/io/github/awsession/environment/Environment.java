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
 */
public record Environment(
        Streams streams,
        Variables variables,
        FileSystem files,
        Clock clock,
        Sleeper sleeper,
        Processes processes,
        Optional<String> terminal) {
    /** An environment without a terminal. */
    public Environment(
            Streams streams,
            Variables variables,
            FileSystem files,
            Clock clock,
            Sleeper sleeper,
            Processes processes) {
        this(streams, variables, files, clock, sleeper, processes, Optional.empty());
    }
}
