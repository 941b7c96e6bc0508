package io.github.awsession.environment;

/**
 * While this is open, the keys that would interrupt (Ctrl-C), dump (Ctrl-\) or stop (Ctrl-Z) us do
 * nothing to us. The terminal sends these signals by itself to all programs in the foreground, and
 * a program that is started meanwhile decides what they mean.
 *
 * <p>It meets Ctrl-C as any program does. The other two it finds ignored, as below AWS CLI: stopped
 * alone, it would leave a terminal on which no key works, because no shell notices.
 */
final class KeyboardSignals implements AutoCloseable {
    private final JavaSignals interrupt = new JavaSignals();
    private final IgnoredSignals others = new IgnoredSignals("QUIT", "TSTP");

    private KeyboardSignals() {
        interrupt.handle("INT", () -> {});
    }

    static KeyboardSignals leave() {
        return new KeyboardSignals();
    }

    @Override
    public void close() {
        others.close();
        interrupt.close();
    }
}
