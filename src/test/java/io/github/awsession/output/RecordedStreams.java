package io.github.awsession.output;

import io.github.awsession.environment.Streams;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;

/** Standard output and error in memory. */
record RecordedStreams(Streams streams, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    RecordedStreams(boolean terminal) {
        this(new ByteArrayOutputStream(), new ByteArrayOutputStream(), terminal);
    }

    private RecordedStreams(
            ByteArrayOutputStream out, ByteArrayOutputStream err, boolean terminal) {
        this(
                new Streams(InputStream.nullInputStream(), out, err, false, terminal, false),
                out,
                err);
    }
}
