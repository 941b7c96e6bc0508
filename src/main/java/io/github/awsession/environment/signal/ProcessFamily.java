package io.github.awsession.environment.signal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes a process and its descendants, as they are at the time of each call: if the head ends
 * at once, its descendants may go on.
 */
record ProcessFamily(Process head) {
    /** Asks all processes to end. */
    void terminate() {
        members().forEach(ProcessHandle::destroy);
    }

    /** Kills all processes. */
    void kill() {
        members().forEach(ProcessHandle::destroyForcibly);
    }

    /** Sends a signal to all processes; where that is impossible, asks them to end. */
    void send(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        members().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException _) {
            terminate();
        }
    }

    private List<ProcessHandle> members() {
        return Stream.concat(Stream.of(head.toHandle()), head.descendants()).toList();
    }
}
