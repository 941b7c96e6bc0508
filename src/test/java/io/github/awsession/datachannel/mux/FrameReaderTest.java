package io.github.awsession.datachannel.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

class FrameReaderTest {
    private final List<String> frames = new ArrayList<>();
    private final FrameReader reader = new FrameReader(new Recorder());

    private final class Recorder implements FrameReader.Handler {
        @Override
        public void opened(long id) {
            frames.add("SYN " + id);
        }

        @Override
        public void data(long id, byte[] bytes, int offset, int length) {
            String data = HexFormat.of().formatHex(bytes, offset, offset + length);
            String last = frames.isEmpty() ? "" : frames.getLast();
            if (last.startsWith("PSH " + id + " ")) {
                frames.set(frames.size() - 1, last + data);
            } else {
                frames.add("PSH " + id + " " + data);
            }
        }

        @Override
        public void finished(long id) {
            frames.add("FIN " + id);
        }
    }

    private void feed(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        reader.feed(bytes, 0, bytes.length);
    }

    @Test
    void readsEachCommand() throws Exception {
        feed("01000000 03000000 01020300 03000000 aabbcc 01030000 00000000 01010000 03000000");

        assertThat(frames).containsExactly("SYN 3", "PSH 3 aabbcc", "FIN 3");
    }

    @Test
    void readsLengthAndIdAsLittleEndian() throws Exception {
        feed("01000000 fffefdfc 01020001 05000000" + "11".repeat(256));

        assertThat(frames).containsExactly("SYN 4244504319", "PSH 5 " + "11".repeat(256));
    }

    @Test
    void acceptsTheLongestData() throws Exception {
        feed("0102ffff 03000000" + "22".repeat(65_535) + "01010000 03000000");

        assertThat(frames).containsExactly("PSH 3 " + "22".repeat(65_535), "FIN 3");
    }

    @Test
    void skipsTheLengthOfFramesWithoutData() throws Exception {
        feed("01010900 03000000 01000000 05000000");

        assertThat(frames).containsExactly("FIN 3", "SYN 5");
    }

    @ParameterizedTest
    @CsvSource({"02000000 03000000, version 2", "01040000 03000000, command 4"})
    void refusesOtherVersionsAndCommands(String hex, String reason) throws Exception {
        feed("01000000 03000000");

        assertThatThrownBy(() -> feed(hex))
                .isInstanceOf(MuxProtocolException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void givesTheSameFramesForAnyPieces() throws Exception {
        Random random = new Random(11);
        StringBuilder hex = new StringBuilder();
        for (int frame = 0; frame < 200; frame++) {
            int length = random.nextInt(40);
            byte[] data = new byte[length];
            random.nextBytes(data);
            hex.append("0102%02x00%02x000000".formatted(length, frame));
            hex.append(HexFormat.of().formatHex(data));
        }
        byte[] bytes = HexFormat.of().parseHex(hex);
        reader.feed(bytes, 0, bytes.length);
        List<String> whole = List.copyOf(frames);
        frames.clear();

        int position = 0;
        while (position < bytes.length) {
            int part = Math.min(bytes.length - position, random.nextInt(20));
            reader.feed(bytes, position, part);
            position += part;
        }

        assertThat(whole).hasSizeGreaterThan(150);
        assertThat(frames).isEqualTo(whole);
    }

    @Test
    void endsOnHostileBytesWithItsFailureAlone() throws InterruptedException {
        Random random = new Random(12);
        int refused = 0;
        for (int attempt = 0; attempt < 100_000; attempt++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 1 && random.nextBoolean()) {
                bytes[0] = 1;
                bytes[1] &= 3;
            }
            try {
                new FrameReader(new Recorder()).feed(bytes, 0, bytes.length);
            } catch (MuxProtocolException _) {
                refused++;
            }
            frames.clear();
        }

        assertThat(refused).isBetween(1, 99_999);
    }
}
