package io.github.awsession.output.sink;

import io.github.awsession.environment.Streams;

/** Writes to standard output without a pager. */
public record StandardOutput(Streams streams) implements Destination {
    @Override
    public void send(byte[] bytes) {
        if (bytes.length > 0) {
            streams.print(bytes);
        }
    }

    @Override
    public void close() {
        // Standard output stays open, because it belongs to the process.
    }
}
