package io.github.awsession.session.shell;

import java.util.Arrays;

/**
 * Holds what was typed until the channel takes it, so that the keyboard is read, and the escapes
 * work, while the channel is interrupted.
 */
final class TypeAhead implements Runnable {
    private static final int MOST = 1 << 20;
    private static final int USUAL = 16 * 1024;
    private static final int FEW = 64;

    private final ShellLink link;
    private byte[] waiting = new byte[USUAL];
    private int count;
    private boolean sending;

    TypeAhead(ShellLink link) {
        this.link = link;
    }

    /** Adds bytes; waits while there are too many. */
    synchronized void add(byte[] bytes, int length) throws InterruptedException {
        if (count == 0 && !sending && length <= FEW && link.offer(bytes, 0, length)) {
            // To wake up another thread for a key would take longer than to send it.
            return;
        }
        while (count > 0 && count + length > MOST) {
            wait();
        }
        append(bytes, length);
    }

    /** Adds one key, without a wait. */
    synchronized void add(byte key) {
        append(new byte[] {key}, 1);
    }

    private synchronized void append(byte[] bytes, int length) {
        if (count + length > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(count + length, 2 * waiting.length));
        }
        System.arraycopy(bytes, 0, waiting, count, length);
        count += length;
        notifyAll();
    }

    /** Sends what is added until the thread is interrupted. */
    @Override
    public void run() {
        byte[] spare = new byte[USUAL];
        try {
            while (true) {
                byte[] taken;
                int length;
                synchronized (this) {
                    while (count == 0) {
                        wait();
                    }
                    taken = waiting;
                    length = count;
                    waiting = spare;
                    count = 0;
                    sending = true;
                    notifyAll();
                }
                link.send(taken, 0, length);
                sent();
                spare = taken;
            }
        } catch (InterruptedException _) {
            // The session is over.
        }
    }

    private synchronized void sent() {
        sending = false;
    }
}
