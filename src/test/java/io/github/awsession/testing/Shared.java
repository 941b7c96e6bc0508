package io.github.awsession.testing;

/**
 * Names the resources that all tests share, so that tests that change one of them do not run at the
 * same time.
 */
public final class Shared {
    /**
     * Names the signal handlers of this process; tests that start a program of the user change
     * them, too.
     */
    public static final String SIGNALS = "signals";

    private Shared() {}
}
