package io.github.awsession.environment.signal;

import io.github.awsession.environment.AtExit;
import io.github.awsession.environment.Streams;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Leaves the decision about an interruption to a child process, as shells do. While an instance is
 * open, signals that would end this process reach the child and its descendants instead, and this
 * process ends when the child does. A terminal sends Ctrl-C to the child by itself; without a
 * terminal the signal is passed on. A shutdown hook ends the child even where Java cannot see
 * signals.
 */
public final class ChildSignals implements AutoCloseable {
    private final AtExit atExit;
    private final JavaSignals signals = new JavaSignals();
    private @Nullable ProcessFamily child;

    /** Passes on the signal that came last before the child was named, if any. */
    private Consumer<ProcessFamily> pending = _ -> {};

    private ChildSignals() {
        this.atExit = AtExit.run(() -> pass(ProcessFamily::terminate));
    }

    /** Starts to pass interrupts, hang-ups and terminations on to a child. */
    public static ChildSignals forwardTo(Process child, Streams streams) {
        boolean terminal = streams.inTerminal() || streams.outTerminal() || streams.errTerminal();
        ChildSignals forwarding = forwardEnd(() -> {}, () -> {});
        forwarding.to(child);
        forwarding.signals.handle(
                "INT", terminal ? () -> {} : () -> forwarding.pass(family -> family.send("INT")));
        return forwarding;
    }

    /**
     * Starts to pass hang-ups and terminations on, after the given action, once {@link #to} has
     * named the child.
     */
    static ChildSignals forwardEnd(Runnable onHangUp, Runnable onTermination) {
        ChildSignals forwarding = new ChildSignals();
        forwarding.signals.handle(
                "TERM",
                () -> {
                    onTermination.run();
                    forwarding.pass(ProcessFamily::terminate);
                });
        forwarding.signals.handle(
                "HUP",
                () -> {
                    onHangUp.run();
                    forwarding.pass(family -> family.send("HUP"));
                });
        return forwarding;
    }

    /** Names the child, and passes on the last signal that came before. */
    synchronized void to(Process process) {
        child = new ProcessFamily(process);
        pending.accept(child);
    }

    @Override
    public void close() {
        signals.close();
        atExit.close();
    }

    private synchronized void pass(Consumer<ProcessFamily> signal) {
        if (child == null) {
            pending = signal;
        } else {
            signal.accept(child);
        }
    }
}
