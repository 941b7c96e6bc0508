package io.github.awsession.emulator.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.Signer;
import io.github.awsession.error.UsageException;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

class KmsServiceTest {
    private final DataKeys dataKeys = new DataKeys();
    private final KmsService service =
            new KmsService(Optional.of(KmsKey.of("alias/sessions")), dataKeys);

    @Test
    void aDataKeyOpensUnderItsContextAlone() throws ServiceFault {
        Value.Structure answer = call("generate-data-key", request("alias/sessions", 64));
        byte[] sealed = Base64.getDecoder().decode(text(answer, "CiphertextBlob"));
        byte[] plain = Base64.getDecoder().decode(text(answer, "Plaintext"));

        assertThat(plain).hasSize(64);
        assertThat(dataKeys.opened(sealed, Map.of("a", "b"))).contains(plain);
        assertThat(dataKeys.opened(sealed, Map.of("a", "c"))).isEmpty();
        assertThat(dataKeys.opened(sealed, Map.of())).isEmpty();
        assertThat(new DataKeys().opened(sealed, Map.of("a", "b"))).isEmpty();
        assertThat(dataKeys.opened(new byte[5], Map.of())).isEmpty();
    }

    @Test
    void decryptsWhatItMade() throws ServiceFault {
        Value.Structure made = call("generate-data-key", request("alias/sessions", 32));
        Value.Structure opened =
                call(
                        "decrypt",
                        new StructureBuilder()
                                .put("CiphertextBlob", text(made, "CiphertextBlob"))
                                .put("EncryptionContext", new StructureBuilder().put("a", "b"))
                                .build());

        assertThat(text(opened, "Plaintext")).isEqualTo(text(made, "Plaintext"));
        assertThat(text(opened, "KeyId"))
                .isEqualTo(text(made, "KeyId"))
                .startsWith("arn:aws:kms:us-east-1:123456789012:key/");
    }

    @Test
    void refusesWhatItDidNotMake() {
        Value.Structure request =
                new StructureBuilder()
                        .put("CiphertextBlob", Base64.getEncoder().encodeToString(new byte[100]))
                        .build();

        assertThatThrownBy(() -> call("decrypt", request)).hasMessage("InvalidCiphertextException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias/other",
                "sessions",
                "arn:aws:kms:eu-west-1:123456789012:alias/sessions"
            })
    void knowsOneKey(String name) {
        assertThatThrownBy(() -> call("generate-data-key", request(name, 64)))
                .hasMessage("NotFoundException");
    }

    @Test
    void knowsItsKeyByEveryName() throws ServiceFault {
        String arn = text(call("generate-data-key", request("alias/sessions", 1)), "KeyId");

        assertThat(text(call("generate-data-key", request(arn, 1)), "KeyId")).isEqualTo(arn);
        String alias = "arn:aws:kms:us-east-1:123456789012:alias/sessions";
        assertThat(text(call("generate-data-key", request(alias, 1)), "KeyId")).isEqualTo(arn);
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "STRANGER"})
    void obeysItsOwnerAlone(Signer signer) {
        assertThatThrownBy(() -> call("generate-data-key", request("alias/sessions", 64), signer))
                .hasMessage("UnrecognizedClientException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "arn:aws:s3:::bucket", "alias/\u00fc", "\u00fc"})
    void refusesWhatNamesNoKey(String name) {
        assertThatThrownBy(() -> KmsKey.of(name)).isInstanceOf(UsageException.class);
    }

    private static Value.Structure request(String key, int bytes) {
        return new StructureBuilder()
                .put("KeyId", key)
                .put("NumberOfBytes", bytes)
                .put("EncryptionContext", new StructureBuilder().put("a", "b"))
                .build();
    }

    private Value.Structure call(String operation, Value.Structure request) throws ServiceFault {
        return call(operation, request, Signer.OWNER);
    }

    private Value.Structure call(String operation, Value.Structure request, Signer signer)
            throws ServiceFault {
        return service.answer(
                service.model().operations().get(operation),
                new Call("us-east-1", "host", signer, new Parameters(request)));
    }

    private static String text(Value.Structure structure, String name) {
        return ((Value.Text) structure.get(name)).value();
    }
}
