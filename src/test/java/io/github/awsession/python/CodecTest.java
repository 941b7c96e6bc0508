package io.github.awsession.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

/** Expected values come from Python 3.11. */
class CodecTest {
    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "latin-1", "ascii", "euc-jp", "iso-8859-15"})
    void keepsAllBytes(String name) throws Exception {
        Codec codec = Codec.named(name).orElseThrow();
        byte[] bytes = new byte[512];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (at * 167);
        }

        assertThat(codec.encodeAll(codec.decodeAll(bytes))).isEqualTo(bytes);
    }

    @Test
    void keepsBytesThatAreNoCharactersAsSurrogates() {
        byte[] bytes = {'a', (byte) 0xfc, (byte) 0xc3, (byte) 0xbc, (byte) 0xe2, (byte) 0x82};

        assertThat(Codec.UTF_8.decodeAll(bytes)).isEqualTo("a\udcfcü\udce2\udc82");
    }

    @ParameterizedTest
    @CsvSource({
        "ascii, aé, 'ascii' codec can't encode character '\\xe9' in position 1: ordinal not in range(128)",
        "iso-8859-1, a日本, 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)",
        "iso-8859-15, 日, 'charmap' codec can't encode character '\\u65e5' in position 0: character maps to <undefined>",
        "euc-jp, 日ß€, 'euc_jp' codec can't encode character '\\u20ac' in position 2: illegal multibyte sequence",
    })
    void namesWhatAnEncodingLacks(String name, String text, String message) {
        assertThatThrownBy(() -> Codec.named(name).orElseThrow().encode(text)).hasMessage(message);
    }

    @Test
    void showsWhatAnEncodingLacks() {
        byte[] shown = Codec.named("latin-1").orElseThrow().encodeShowing("ü日\udcfc😀");

        assertThat(new String(shown, StandardCharsets.ISO_8859_1))
                .isEqualTo("ü\\u65e5\\udcfc\\U0001f600");
    }

    @Test
    void knowsNoOtherNames() {
        assertThat(Codec.named("no such")).isEmpty();
    }
}
