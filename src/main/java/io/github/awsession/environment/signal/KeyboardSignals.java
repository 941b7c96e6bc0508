package io.github.awsession.environment.signal;

/**
 * Keeps the keys that interrupt (Ctrl-C), dump (Ctrl-\) or stop (Ctrl-Z) a process from having an
 * effect on this one while an instance is open. The terminal sends these signals by itself to all
 * programs in the foreground, and a program that is started meanwhile decides what they mean.
 *
 * <p>The program receives Ctrl-C as any program does. The other two signals are ignored in it, as
 * below AWS CLI: if the program alone were stopped, no key of the terminal would work, because no
 * shell notices.
 */
final class KeyboardSignals implements AutoCloseable {
    private final NativeSignals signals = new NativeSignals();

    private KeyboardSignals() {
        signals.swallow("INT");
        signals.ignore("QUIT");
        signals.ignore("TSTP");
    }

    static KeyboardSignals leave() {
        return new KeyboardSignals();
    }

    @Override
    public void close() {
        signals.close();
    }
}
