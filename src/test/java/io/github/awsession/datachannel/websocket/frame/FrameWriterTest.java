package io.github.awsession.datachannel.websocket.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;

/** Frames as a server and as a client write them. */
class FrameWriterTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0, 8100",
        "9, 5, 8905",
        "2, 125, 827d",
        "2, 126, 827e007e",
        "2, 65535, 827effff",
        "2, 65536, 827f0000000000010000"
    })
    void lengthsTakeAsFewBytesAsPossible(int opcode, int length, String head) throws IOException {
        Written written = new Written(false);

        written.writer().add(opcode, new byte[length]);
        written.writer().flush();

        assertThat(written.bytes())
                .hasSize(head.length() / 2 + length)
                .startsWith(HexFormat.of().parseHex(head));
    }

    @Test
    void aBatchIsOneWriteAndEachFrameHasItsOwnMask() throws IOException {
        Written written = new Written(true);
        Set<String> masks = new HashSet<>();

        for (int count = 0; count < 600; count++) {
            written.writer().add(Frame.BINARY, new byte[] {1, 2, 3});
        }
        written.writer().flush();

        assertThat(written.writes()).isEqualTo(1);
        byte[] bytes = written.bytes();
        assertThat(bytes).hasSize(600 * 9);
        for (int frame = 0; frame < bytes.length; frame += 9) {
            assertThat(bytes[frame + 1] & 0xff).isEqualTo(Frame.MASKED | 3);
            assertThat(bytes[frame + 6] ^ bytes[frame + 2]).isEqualTo(1);
            masks.add(HexFormat.of().formatHex(bytes, frame + 2, frame + 6));
        }
        assertThat(masks).hasSize(600);
    }

    @Test
    void largeBatchesAreWrittenInPieces() throws IOException {
        Written written = new Written(false);

        for (int count = 0; count < 1000; count++) {
            written.writer().add(Frame.BINARY, new byte[1024]);
        }
        written.writer().flush();

        assertThat(written.bytes()).hasSize(1000 * 1028);
        assertThat(written.writes()).isBetween(4, 6);
    }

    @Test
    void masksAreThoseOfTheStandard() {
        Random random = new Random(7);
        for (int length = 0; length < 70; length++) {
            byte[] plain = new byte[length];
            random.nextBytes(plain);
            int mask = random.nextInt();
            byte[] masked = new byte[length + 3];

            Masks.apply(mask, ByteBuffer.wrap(plain), 0, ByteBuffer.wrap(masked), 3, length);

            byte[] key = ByteBuffer.allocate(4).putInt(mask).array();
            for (int place = 0; place < length; place++) {
                assertThat(masked[3 + place]).isEqualTo((byte) (plain[place] ^ key[place % 4]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, '', 03e8",
        "1001, Bye, 03e9427965",
        "4999, é, 1387c3a9",
        "1005, left out, ''",
        "1006, left out, ''",
        "0, left out, ''"
    })
    void closesSayWhyWhereThatIsAllowed(int code, String reason, String payload) {
        assertThat(new Close(code, reason).payload()).asHexString().isEqualToIgnoringCase(payload);
    }

    @Test
    void aLongReasonLosesItsEndBetweenCharacters() {
        byte[] payload = new Close(1000, "x" + "é".repeat(100)).payload();

        assertThat(payload).hasSize(2 + 123);
        assertThat(new String(payload, 2, 123, StandardCharsets.UTF_8))
                .isEqualTo("x" + "é".repeat(61));
    }
}
