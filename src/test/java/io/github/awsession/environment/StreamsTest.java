package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

class StreamsTest {
    @Test
    void tellsOnStandardError() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        streams(out, err).tell("Grüße\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Grüße\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void ignoresThatNobodyReadsStandardError() {
        Streams streams = streams(OutputStream.nullOutputStream(), new ClosedPipe());
        assertThatCode(() -> streams.tell("Hello\n")).doesNotThrowAnyException();
    }

    private static Streams streams(OutputStream out, OutputStream err) {
        return new Streams(InputStream.nullInputStream(), out, err, false, false, false);
    }

    private static final class ClosedPipe extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
