package io.github.awsession.testing;

/** What all tests have in common, so that those that touch it take turns. */
public final class Shared {
    /** What this process does about signals; also of those who only start a program of the user. */
    public static final String SIGNALS = "signals";

    private Shared() {}
}
