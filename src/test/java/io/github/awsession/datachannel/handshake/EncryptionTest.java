package io.github.awsession.datachannel.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.datachannel.message.PayloadType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Payloads that only the two sides of a session can read. */
class EncryptionTest {
    private final byte[] keys = keys();

    /** Another implementation of AES wrote these with the first of the keys. */
    @ParameterizedTest
    @CsvSource({
        "'', 6465666768696a6b6c6d6e6f609bd50f6ad76df665f048ba8c5fd706",
        "61, 6465666768696a6b6c6d6e6f2942a3352c887da474a4acde4634bfc867",
        "30313233343536373839616263646566,"
                + "6465666768696a6b6c6d6e6f782aec554ddc60a9065b3e8ab9010f9b12eace50bbf9390ebfd464518984a71b",
        "787878787878787878787878787878787878787878787878787878787878787878,"
                + "6465666768696a6b6c6d6e6f3063a61e01912ee6461a2790a21d12853aba7e72f3148b0adfa9d43083dbdd30eca9789409b7d86ded708ebe15c5ab656f",
    })
    void theWireFormIsNonceTextAndTag(String plain, String sealed) throws Exception {
        byte[] text = HexFormat.of().parseHex(plain);
        Encryption agent = Encryption.ofAgent(keys, new FixedNonce());

        assertThat(agent.seal(text)).asHexString().isEqualToIgnoringCase(sealed);
        assertThat(Encryption.ofClient(keys, new Random(1)).open(HexFormat.of().parseHex(sealed)))
                .isEqualTo(text);
    }

    @Test
    void eachDirectionHasItsKeyAndEachMessageItsNonce() throws Exception {
        Encryption client = Encryption.ofClient(keys, new Random(1));
        Encryption agent = Encryption.ofAgent(keys, new Random(2));
        byte[] text = new byte[1024];

        byte[] first = client.seal(text);
        byte[] second = client.seal(text);

        assertThat(first).hasSize(1024 + 28);
        assertThat(Arrays.copyOf(first, 12)).isNotEqualTo(Arrays.copyOf(second, 12));
        assertThat(Arrays.copyOfRange(first, 12, 60))
                .isNotEqualTo(Arrays.copyOfRange(second, 12, 60));
        assertThat(agent.open(first)).isEqualTo(text);
        assertThat(agent.open(second)).isEqualTo(text);
        assertThat(client.open(agent.seal(text))).isEqualTo(text);
        assertThatThrownBy(() -> client.open(first)).isInstanceOf(DecryptionException.class);
    }

    @Test
    void whatWasChangedIsRefusedAndDoesNoHarm() throws Exception {
        Encryption client = Encryption.ofClient(keys, new Random(1));
        Encryption agent = Encryption.ofAgent(keys, new Random(2));
        byte[] sealed = client.seal(new byte[] {1, 2, 3});
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> agent.open(changed)).isInstanceOf(DecryptionException.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> agent.open(cut)).isInstanceOf(DecryptionException.class);
        }
        assertThat(agent.open(sealed)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(PayloadType.class)
    void someTypesOfPayloadsAreEncrypted(PayloadType type) {
        boolean expected =
                switch (type) {
                    case OUTPUT, STANDARD_ERROR, EXIT_CODE -> true;
                    default -> false;
                };
        assertThat(Encryption.covers(type)).isEqualTo(expected);
    }

    private static byte[] keys() {
        byte[] keys = new byte[DataKeys.BYTES];
        for (byte place = 0; place < keys.length; place++) {
            keys[place] = place;
        }
        return keys;
    }

    /** Draws 100, 101, 102 and so on. */
    private static final class FixedNonce extends Random {
        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int place = 0; place < bytes.length; place++) {
                bytes[place] = (byte) (100 + place);
            }
        }
    }
}
