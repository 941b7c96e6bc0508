package io.github.awsession.parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Something that can stand in for AWS CLI. */
@FunctionalInterface
interface Program {
    /** Runs to the end, or until the time is over. */
    Outcome run(Start start) throws IOException, InterruptedException;

    /** How to start it. */
    record Start(
            List<String> arguments,
            Map<String, String> variables,
            Path workingDirectory,
            String stdin,
            boolean terminal,
            int timeoutSeconds) {}

    /** What it did: the exit status, or {@link #TIMED_OUT}, and what it wrote. */
    record Outcome(String exit, String stdout, String stderr) {
        static final String TIMED_OUT = "timeout";
    }
}
