package io.github.awsession.session.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Keeps what is sent, and may be held up. */
final class RecordingLink implements ShellLink {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final List<String> sizes = new ArrayList<>();
    private final Semaphore room = new Semaphore(Integer.MAX_VALUE);

    @Override
    public void send(byte[] bytes, int offset, int length) throws InterruptedException {
        room.acquire();
        room.release();
        synchronized (this) {
            sent.write(bytes, offset, length);
            notifyAll();
        }
    }

    @Override
    public synchronized void size(int columns, int rows) {
        sizes.add(columns + "x" + rows + " after " + sent.size());
        notifyAll();
    }

    void hold() {
        room.drainPermits();
    }

    synchronized String sent() {
        return sent.toString(StandardCharsets.ISO_8859_1);
    }

    synchronized List<String> sizes() {
        return List.copyOf(sizes);
    }

    synchronized void awaitSent(int bytes) throws InterruptedException {
        while (sent.size() < bytes) {
            wait();
        }
    }

    synchronized void awaitSizes(int count) throws InterruptedException {
        while (sizes.size() < count) {
            wait();
        }
    }

    @Override
    public void ready() {
        // Nothing waits here.
    }

    @Override
    public boolean offer(byte[] bytes, int offset, int length) {
        return false;
    }
}
