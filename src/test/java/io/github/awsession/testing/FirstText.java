package io.github.awsession.testing;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** An output that hands the first text that is written to it to whoever waits for it. */
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

    /** There will be no text. */
    public void fail(RuntimeException reason) {
        text.completeExceptionally(reason);
    }

    /** Waits for the text. */
    public String await() {
        return text.join();
    }
}
