package io.github.awsession.environment;

/**
 * While this is open, the keys that would interrupt (Ctrl-C), dump (Ctrl-\) or stop (Ctrl-Z) us do
 * nothing to us. The terminal sends these signals to all programs in the foreground by itself.
 */
final class KeyboardSignals implements AutoCloseable {
    private final JavaSignals signals = new JavaSignals();

    private KeyboardSignals() {}

    static KeyboardSignals leave() {
        KeyboardSignals left = new KeyboardSignals();
        left.signals.handle("INT", () -> {});
        left.signals.handle("TSTP", () -> {});
        return left;
    }

    @Override
    public void close() {
        signals.close();
    }
}
