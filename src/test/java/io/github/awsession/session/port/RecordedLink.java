package io.github.awsession.session.port;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Records what a forward sends, in order: bytes as text, flags as {@code <number>}. */
final class RecordedLink implements PortLink {
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();

    @Override
    public void send(byte[] bytes, int offset, int length) {
        sent.add(new String(bytes, offset, length, ISO_8859_1));
    }

    @Override
    public void flag(int value) {
        sent.add("<" + value + ">");
    }

    /** Waits for something sent. */
    String next() throws InterruptedException {
        return String.valueOf(sent.poll(20, TimeUnit.SECONDS));
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }
}
