package io.github.awsession.session.shell;

/** Carries what a person types to a remote shell or command. */
public interface ShellLink {
    /** Sends bytes in order; waits while the channel takes no more. */
    void send(byte[] bytes, int offset, int length) throws InterruptedException;

    /** Sends bytes if that takes no time, because little is on its way; returns whether it did. */
    boolean offer(byte[] bytes, int offset, int length) throws InterruptedException;

    /** Reports that there is room again for a payload that was not taken. */
    void ready();

    /** Sends the size of the terminal. */
    void size(int columns, int rows);
}
