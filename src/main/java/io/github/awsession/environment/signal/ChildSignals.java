package io.github.awsession.environment.signal;

import io.github.awsession.environment.Streams;

import org.jspecify.annotations.Nullable;

/**
 * Leaves the decision about an interruption to a child process, as shells do. While an instance is
 * open, signals that would end this process reach the child and its descendants instead, and this
 * process ends when the child does. A terminal sends Ctrl-C to the child by itself; without a
 * terminal the signal is passed on. A shutdown hook ends the child even where Java cannot see
 * signals.
 */
public final class ChildSignals implements AutoCloseable {
    private volatile @Nullable Process child;
    private final Thread atExit;
    private final JavaSignals signals = new JavaSignals();

    private ChildSignals() {
        this.atExit = Thread.ofPlatform().unstarted(this::terminate);
    }

    /** Starts to pass interrupts, hang-ups and terminations on to a child. */
    public static ChildSignals forwardTo(Process child, Streams streams) {
        boolean terminal = streams.inTerminal() || streams.outTerminal() || streams.errTerminal();
        ChildSignals forwarding = forwardEnd(() -> {}, () -> {});
        forwarding.to(child);
        forwarding.signals.handle("INT", terminal ? () -> {} : () -> forwarding.send("INT"));
        return forwarding;
    }

    /**
     * Starts to pass hang-ups and terminations on, after the given action, once {@link #to} has
     * named the child.
     */
    static ChildSignals forwardEnd(Runnable onHangUp, Runnable onTermination) {
        ChildSignals forwarding = new ChildSignals();
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

    /** Names the child; signals that came before are not passed on. */
    void to(Process process) {
        child = process;
    }

    @Override
    public void close() {
        signals.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The process is ending already, and the hook does its work.
        }
    }

    private void terminate() {
        Process known = child;
        if (known != null) {
            new ProcessFamily(known).terminate();
        }
    }

    private void send(String signal) {
        Process known = child;
        if (known != null) {
            new ProcessFamily(known).send(signal);
        }
    }
}
