package io.github.awsession.environment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leaves the decision about an interruption to a child process, as shells do: while this is open,
 * the signals that would end us reach the child and its descendants instead, and we end when it
 * does. A terminal sends Ctrl-C to the child by itself; without one we pass the signal on. A
 * shutdown hook ends the child even where Java lets us see no signals.
 */
public final class ChildSignals implements AutoCloseable {
    private final Process child;
    private final Thread atExit;
    private final JavaSignals signals = new JavaSignals();

    private ChildSignals(Process child) {
        this.child = child;
        this.atExit = Thread.ofPlatform().unstarted(this::terminate);
    }

    /** Starts to pass interrupts, hang-ups and terminations on to a child. */
    public static ChildSignals forwardTo(Process child, Streams streams) {
        boolean terminal = streams.inTerminal() || streams.outTerminal() || streams.errTerminal();
        ChildSignals forwarding = forwardEndTo(child, () -> {}, () -> {});
        forwarding.signals.handle("INT", terminal ? () -> {} : () -> forwarding.send("INT"));
        return forwarding;
    }

    /** Starts to pass hang-ups and terminations on to a child, after a word to the caller. */
    static ChildSignals forwardEndTo(Process child, Runnable onHangUp, Runnable onTermination) {
        ChildSignals forwarding = new ChildSignals(child);
        Runtime.getRuntime().addShutdownHook(forwarding.atExit);
        forwarding.signals.handle(
                "TERM",
                () -> {
                    onTermination.run();
                    forwarding.terminate();
                });
        forwarding.signals.handle(
                "HUP",
                () -> {
                    onHangUp.run();
                    forwarding.send("HUP");
                });
        return forwarding;
    }

    @Override
    public void close() {
        signals.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // We are ending already; the hook does its work.
        }
    }

    private void terminate() {
        family().forEach(ProcessHandle::destroy);
    }

    private void send(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        family().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException _) {
            terminate();
        }
    }

    /**
     * The child and what it has started, as they are now: a child that ends at once would leave the
     * others behind.
     */
    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(child.toHandle()), child.descendants()).toList();
    }
}
