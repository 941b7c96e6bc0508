package io.github.awsession.session.port;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class StreamForwardTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofHours(1);

    private final RecordedEvents events = new RecordedEvents();
    private final RecordedLink link = new RecordedLink();

    @Test
    void sendsInputAsItIsAndThenEndsTheSession() throws Exception {
        byte[] bytes = new byte[300_001];
        new Random(61).nextBytes(bytes);
        bytes[300_000] = '\n';
        InputStream in = new ByteArrayInputStream(bytes);
        try (StreamForward _ =
                StreamForward.start(in, new ByteArrayOutputStream(), link, events, SHORT)) {
            StringBuilder sent = new StringBuilder();
            while (sent.length() < bytes.length) {
                sent.append(link.next());
            }

            assertThat(sent.toString().getBytes(ISO_8859_1)).isEqualTo(bytes);
            assertThat(link.next()).isEqualTo("<2>");
            assertThat(events.next()).isEqualTo("ended");
        }
    }

    @Test
    void sendsASingleLineFeedUnchanged() throws Exception {
        PipedOutputStream keyboard = new PipedOutputStream();
        InputStream in = new PipedInputStream(keyboard);
        try (StreamForward _ =
                StreamForward.start(in, new ByteArrayOutputStream(), link, events, LONG)) {
            keyboard.write('\n');
            keyboard.flush();

            assertThat(link.next()).isEqualTo("\n");
        }
    }

    @Test
    void writesPayloadsInTheirOrder() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        Random random = new Random(62);
        StreamForward forward =
                StreamForward.start(InputStream.nullInputStream(), out, link, events, LONG);
        for (int number = 0; number < 2000; number++) {
            byte[] payload = new byte[random.nextInt(number % 100 == 0 ? 100_000 : 1500)];
            random.nextBytes(payload);
            expected.write(payload);
            assertThat(forward.take(payload)).isTrue();
        }
        forward.finish();

        assertThat(out.toByteArray()).isEqualTo(expected.toByteArray());
        forward.close();
    }

    @Test
    void endsTheSessionWhenNobodyReadsItsOutput() throws Exception {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        InputStream in = new PipedInputStream(new PipedOutputStream());
        try (StreamForward forward = StreamForward.start(in, broken, link, events, LONG)) {
            forward.take("x".getBytes(US_ASCII));

            assertThat(link.next()).isEqualTo("<2>");
            assertThat(events.next()).isEqualTo("ended");
            assertThat(forward.take("y".getBytes(US_ASCII))).isTrue();
        }
    }

    /** An answer that a slow program has not read yet counts as one that is still coming. */
    @Test
    void doesNotEndTheSessionWhileItsOutputWaits() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        OutputStream slow =
                new OutputStream() {
                    @Override
                    public void write(int value) {
                        throw new AssertionError("single bytes are slow");
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        try {
                            reading.await();
                        } catch (InterruptedException problem) {
                            throw new IOException(problem);
                        }
                    }
                };
        PipedOutputStream keyboard = new PipedOutputStream();
        InputStream in = new PipedInputStream(keyboard);
        try (StreamForward forward = StreamForward.start(in, slow, link, events, SHORT)) {
            forward.take("x".getBytes(US_ASCII));
            keyboard.close();
            assertThat(events.events.poll(100, TimeUnit.MILLISECONDS)).isNull();
            reading.countDown();

            assertThat(events.next()).isEqualTo("ended");
        }
    }
}
