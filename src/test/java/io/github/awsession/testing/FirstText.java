package io.github.awsession.testing;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Collects the first text that is written to this stream, for a thread that waits for the text. */
public final class FirstText extends OutputStream {
    private final CompletableFuture<String> text = new CompletableFuture<>();

    @Override
    public void write(int octet) {
        throw new UnsupportedOperationException("one byte is no text");
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        text.complete(new String(bytes, start, length, StandardCharsets.UTF_8));
    }

    /** Reports to the waiting thread that there will be no text. */
    public void fail(RuntimeException reason) {
        text.completeExceptionally(reason);
    }

    /** Waits for the text and returns it. */
    public String await() {
        return text.join();
    }
}
