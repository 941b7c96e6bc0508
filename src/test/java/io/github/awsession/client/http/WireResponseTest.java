package io.github.awsession.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.http.SdkHttpResponse;

import java.nio.charset.StandardCharsets;

class WireResponseTest {
    @Test
    void theBodyIsParsedOnce() {
        byte[] body = "{\"__type\":\"SlowDown\"}".getBytes(StandardCharsets.UTF_8);
        WireResponse response =
                new WireResponse(SdkHttpResponse.builder().statusCode(400).build(), body);
        Value first = response.document();

        assertThat(response.document()).isSameAs(first);
    }
}
