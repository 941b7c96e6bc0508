package io.github.awsession.datachannel.websocket.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.Random;

/** Frames in their binary form; those in the first table are the examples of RFC 6455. */
class FrameReaderTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    CLIENT, 810548656c6c6f,                 true,  1, 48656c6c6f
                    SERVER, 818537fa213d7f9f4d5158,         true,  1, 48656c6c6f
                    CLIENT, 010348656c,                     false, 1, 48656c
                    CLIENT, 80026c6f,                       true,  0, 6c6f
                    CLIENT, 890548656c6c6f,                 true,  9, 48656c6c6f
                    SERVER, 8a8537fa213d7f9f4d5158,         true, 10, 48656c6c6f
                    CLIENT, 8200,                           true,  2, ''
                    SERVER, 828000000000,                   true,  2, ''
                    CLIENT, 827e000161,                     true,  2, 61
                    CLIENT, 827f000000000000000161,         true,  2, 61
                    CLIENT, 880203e8,                       true,  8, 03e8
                    """)
    void readsFrames(Role side, String bytes, boolean last, int opcode, String payload)
            throws IOException {
        FrameReader reader = reader(side, bytes);

        Frame frame = reader.next(Frame.MOST_BYTES);

        assertThat(frame).isNotNull();
        assertThat(frame.last()).isEqualTo(last);
        assertThat(frame.opcode()).isEqualTo(opcode);
        assertThat(frame.payload()).asHexString().isEqualToIgnoringCase(payload);
        assertThat(reader.next(Frame.MOST_BYTES)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    CLIENT, c100,                           1002
                    CLIENT, a100,                           1002
                    CLIENT, 9100,                           1002
                    CLIENT, 8300,                           1002
                    CLIENT, 8700,                           1002
                    CLIENT, 8b00,                           1002
                    CLIENT, 8f00,                           1002
                    CLIENT, 818537fa213d7f9f4d5158,         1002
                    SERVER, 810548656c6c6f,                 1002
                    CLIENT, 0900,                           1002
                    CLIENT, 0800,                           1002
                    CLIENT, 897e007e,                       1002
                    CLIENT, 887f000000000000007e,           1002
                    CLIENT, 827f8000000000000000,           1002
                    CLIENT, 827fffffffffffffffff,           1002
                    CLIENT, 827f7fffffffffffffff,           1009
                    CLIENT, 827f0000000100000000,           1009
                    CLIENT, 827f0000000000100001,           1009
                    """)
    void refusesFramesThatBreakTheRules(Role side, String bytes, int code) {
        assertThatThrownBy(() -> reader(side, bytes).next(Frame.MOST_BYTES))
                .isInstanceOfSatisfying(
                        WebSocketException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"81", "8105", "81054865", "827e", "827e01", "827f00000000", "8910"})
    void anEndWithinAFrameIsNoEnd(String bytes) {
        assertThatThrownBy(() -> reader(Role.CLIENT, bytes).next(Frame.MOST_BYTES))
                .isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 126, 127, 65_535, 65_536, 65_537, 131_072, 200_000, 1 << 20})
    void readsWhatTheWriterWritesInPiecesOfAnySize(int length) throws IOException {
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);
        for (Role side : Role.values()) {
            Written written = new Written(side == Role.SERVER);
            written.writer().add(Frame.BINARY, payload);
            written.writer().add(Frame.PING, new byte[] {1});
            written.writer().flush();

            FrameReader reader = new FrameReader(new Dribble(written.bytes(), length), side);

            assertThat(reader.next(Frame.MOST_BYTES)).isNotNull().returns(payload, Frame::payload);
            assertThat(reader.next(Frame.MOST_BYTES))
                    .isNotNull()
                    .returns(new byte[] {1}, Frame::payload);
            assertThat(reader.next(Frame.MOST_BYTES)).isNull();
        }
    }

    @Test
    void announcedBytesTakeNoMemoryBeforeTheyArrive() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FrameReader reader = reader(Role.CLIENT, "827f0000000000100000" + "00".repeat(10));
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> reader.next(Frame.MOST_BYTES)).isInstanceOf(EOFException.class);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(500_000);
    }

    private static FrameReader reader(Role side, String hex) {
        return new FrameReader(new ByteArrayInputStream(HexFormat.of().parseHex(hex)), side);
    }

    /** Gives pieces of any size of its bytes. */
    private static final class Dribble extends InputStream {
        private final InputStream all;
        private final Random sizes;

        Dribble(byte[] bytes, int seed) {
            this.all = new ByteArrayInputStream(bytes);
            this.sizes = new Random(seed);
        }

        @Override
        public int read() throws IOException {
            return all.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int most = sizes.nextBoolean() ? 3 : 30_000;
            return all.read(bytes, offset, Math.min(length, 1 + sizes.nextInt(most)));
        }
    }
}
