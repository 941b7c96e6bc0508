package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.HttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class SignatureCheckTest {
    private static final String SIGNATURE =
            "dc636e59532f9e2985e20138862777aafb2e9083e6268c713da273f32bc12034";
    private static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=AKID/20260102/us-east-1/athena/aws4_request,"
                    + " SignedHeaders=content-type;host;x-amz-date, Signature="
                    + SIGNATURE;

    private static HttpRequest request(String body, String host, String authorization) {
        return new HttpRequest(
                "POST",
                "/a%20b/?b=2&a=1",
                List.of(
                        Map.entry("Host", host),
                        Map.entry("content-type", "application/json"),
                        Map.entry("X-Amz-Date", "20260102T030405Z"),
                        Map.entry("Authorization", authorization)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "body, h:1, athena, valid",
        "Body, h:1, athena, invalid",
        "body, h:2, athena, invalid",
        "body, h:1, ssm, invalid"
    })
    void verifiesTheSignature(String body, String host, String service, String verdict) {
        Map<String, Object> description =
                SignatureCheck.describe(
                        request(
                                body,
                                host,
                                AUTHORIZATION.replace("/athena/", "/" + service + "/")));

        assertThat(description)
                .isEqualTo(
                        Map.of(
                                "access_key",
                                "AKID",
                                "region",
                                "us-east-1",
                                "service",
                                service,
                                "signature",
                                verdict));
    }

    @Test
    void showsAHeaderThatIsNoSignature() {
        assertThat(SignatureCheck.describe(request("", "h", "Bearer x")))
                .isEqualTo(Map.of("unparsed", "Bearer x"));
    }

    @Test
    void tellsAnUnsignedRequest() {
        assertThat(SignatureCheck.describe(request("", "h", ""))).isNull();
    }
}
