package io.github.awsession.datachannel.websocket.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import io.github.awsession.datachannel.websocket.WebSocketLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;

/** A million frames that are random, damaged or cut end in the exceptions that are meant for it. */
@Timeout(300)
class HostileFramesTest {
    private static final int FRAMES = 1_000_000;

    /** Covers a reader with its buffer, and the copies of what really arrived. */
    private static final long MOST_BYTES_PER_STREAM = 1_000_000;

    private final Random random = new Random(20_260_101);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private int frames;
    private int refused;
    private int cut;
    private int messages;

    @Test
    void endInNothingButTheExceptions() throws IOException {
        while (frames < FRAMES) {
            Role side = random.nextBoolean() ? Role.CLIENT : Role.SERVER;
            byte[] stream = stream(side);
            long before = threads.getCurrentThreadAllocatedBytes();
            read(new FrameReader(new ByteArrayInputStream(stream), side));
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .isLessThan(MOST_BYTES_PER_STREAM);
        }

        assertThat(refused).isGreaterThan(10_000);
        assertThat(cut).isGreaterThan(1_000);
        assertThat(messages).isGreaterThan(100_000);
    }

    @Test
    void linesEndInTheSameWay() throws IOException {
        for (int count = 0; count < 2_000; count++) {
            byte[] stream = stream(Role.SERVER);
            try (WebSocketLine line =
                    WebSocketLine.server(
                            new ByteArrayInputStream(stream),
                            OutputStream.nullOutputStream(),
                            () -> {})) {
                for (byte[] message = line.read(); message != null; message = line.read()) {
                    assertThat(message.length).isLessThanOrEqualTo(Frame.MOST_BYTES);
                }
            } catch (WebSocketException | EOFException _) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    private void read(FrameReader reader) throws IOException {
        Parts parts = new Parts();
        try {
            for (Frame frame = next(reader, parts); frame != null; frame = next(reader, parts)) {
                if (frame.opcode() == Frame.CLOSE) {
                    Close.of(frame.payload());
                } else if (!Frame.isControl(frame.opcode()) && parts.add(frame) != null) {
                    messages++;
                }
            }
        } catch (WebSocketException _) {
            refused++;
        } catch (EOFException _) {
            cut++;
        }
    }

    private Frame next(FrameReader reader, Parts parts) throws IOException {
        frames++;
        return reader.next(parts.room());
    }

    /** Returns some good frames, then damage. */
    private byte[] stream(Role side) throws IOException {
        Written written = new Written(side == Role.SERVER);
        int good = random.nextInt(30);
        for (int count = 0; count < good; count++) {
            byte[] payload = new byte[random.nextInt(random.nextInt(10) == 0 ? 1300 : 60)];
            random.nextBytes(payload);
            written.writer().add(random.nextBoolean() ? Frame.BINARY : Frame.TEXT, payload);
            written.writer().add(Frame.PONG, new byte[random.nextInt(126)]);
        }
        written.writer().flush();
        byte[] bytes = written.bytes();
        return switch (random.nextInt(4)) {
            case 0 -> withBytes(bytes, random.nextInt(200));
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> mutated(bytes);
            default -> withHead(bytes, side);
        };
    }

    private byte[] withBytes(byte[] bytes, int count) {
        byte[] more = new byte[count];
        random.nextBytes(more);
        return joined(bytes, more);
    }

    private byte[] mutated(byte[] bytes) {
        for (int count = 1 + random.nextInt(4); count > 0 && bytes.length > 0; count--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Adds a head that is valid as far as possible and announces anything. */
    private byte[] withHead(byte[] bytes, Role side) {
        byte[] head = new byte[2 + Long.BYTES + random.nextInt(40)];
        random.nextBytes(head);
        head[0] &= (byte) 0x8f;
        head[1] = (byte) (side == Role.SERVER ? 0xff : 0x7f);
        if (random.nextBoolean()) {
            Arrays.fill(head, 2, 7, (byte) 0);
            head[7] &= 0x0f;
        }
        return joined(bytes, head);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
