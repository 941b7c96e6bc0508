package io.github.awsession.emulator.runner;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

class PayloadsTest {
    @ParameterizedTest
    @CsvSource({
        "61,          1",
        "61 c3,       1",
        "61 c3 a4,    3",
        "61 e2 82,    1",
        "61 e2 82 ac, 4",
        "61 f0 9f 98, 1",
        "61 f0 9f 98 80, 5",
        "c3,          1",
        "80 80 80 80 80, 5",
        "61 ff,       1"
    })
    void holdsBackACharacterThatIsCut(String hexadecimal, int whole) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hexadecimal);

        assertThat(Payloads.whole(bytes, 0, bytes.length)).isEqualTo(whole);
    }

    @Test
    void textIsCutBetweenCharacters() {
        byte[] text = "\u20ac\u00e4x\ud83d\ude00".repeat(3000).getBytes(UTF_8);
        List<byte[]> payloads = Payloads.ofText(text, 0, text.length);

        assertThat(payloads)
                .allSatisfy(
                        payload -> {
                            assertThat(payload.length).isBetween(1, Output.MOST_BYTES);
                            assertThat(new String(payload, UTF_8)).doesNotContain("\ufffd");
                        });
        assertThat(joined(payloads)).isEqualTo(text);
    }

    @Test
    void bytesAreKeptWhateverTheyAre() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);

            assertThat(joined(Payloads.ofText(bytes, 0, bytes.length))).isEqualTo(bytes);
            assertThat(joined(Payloads.of(bytes, 0, bytes.length))).isEqualTo(bytes);
        }
    }

    @Test
    void everyLineGetsItsPrefixOnce() {
        LinePrefix prefix = new LinePrefix("p:".getBytes(UTF_8));
        StringBuilder result = new StringBuilder();
        for (String part : List.of("a", "b\nc", "\n", "\nd\n")) {
            byte[] bytes = part.getBytes(UTF_8);
            result.append(new String(prefix.applied(bytes, bytes.length), UTF_8));
        }

        assertThat(result.toString()).isEqualTo("p:ab\np:c\np:\np:d\n");
    }

    private static byte[] joined(List<byte[]> payloads) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        payloads.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
