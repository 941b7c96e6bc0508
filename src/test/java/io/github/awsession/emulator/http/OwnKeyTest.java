package io.github.awsession.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;

import io.github.awsession.emulator.service.KeyPair;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.Signer;

import org.junit.jupiter.api.Test;

class OwnKeyTest {
    private static final String SCOPE = "20260102/us-east-1/athena/aws4_request";

    private final KeyPair own = KeyPair.random();

    @Test
    void noTwoPairsAreEqual() {
        assertThat(KeyPair.random()).isNotEqualTo(own);
        assertThat(own.id()).matches("EMULATOR[A-Z2-7]{12}");
        assertThat(own.secret()).matches("[\\w-]{40}");
        assertThat(own.toString()).doesNotContain(own.secret());
    }

    @Test
    void tellsItsOwnerFromAGuestAndAStranger() throws ServiceFault {
        assertThat(signer(own, own.secret())).isEqualTo(Signer.OWNER);
        assertThat(signer(KeyPair.WELL_KNOWN, "emulator")).isEqualTo(Signer.GUEST);
        assertThat(signer(new KeyPair("AKID", "s"), "whatever")).isEqualTo(Signer.STRANGER);
    }

    @Test
    void refusesAnotherSecretThanTheOwners() {
        assertThatThrownBy(() -> signer(own, "guessed")).hasMessage("InvalidSignatureException");
        assertThatThrownBy(() -> signer(own, "")).hasMessage("InvalidSignatureException");
    }

    private Signer signer(KeyPair pair, String secret) throws ServiceFault {
        Headers headers = Service.headers("ListSessions", "us-east-1");
        headers.set("Host", "localhost");
        Request request = Service.request("POST", "/", headers, "{}");
        String signed = "content-type;host;x-amz-date";
        headers.set(
                "Authorization",
                Service.authorization(pair.id() + "/" + SCOPE)
                        .replace(
                                Service.SIGNATURE,
                                new SignatureProof(request, signed, SCOPE).signature(secret)));
        return new RequestSignature(own).check(request, "athena").signer();
    }
}
