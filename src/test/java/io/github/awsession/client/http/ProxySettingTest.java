package io.github.awsession.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.Variables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.Map;

class ProxySettingTest {
    private static final URI URL = URI.create("http://api.example.com:8080/");

    @ParameterizedTest
    @CsvSource({
        "api.example.com, true",
        "example.com, true",
        ".Example.com, true",
        "'x, api.example.com:8080', true",
        "*, true",
        "ample.com, false",
        "api.example.com:80, false",
        "'', false",
    })
    void exceptionsMatchWholeDomains(String exceptions, boolean direct) {
        Variables variables =
                new Variables(Map.of("http_proxy", "http://p:3128", "no_proxy", exceptions));

        assertThat(ProxySetting.of(variables, URL).isEmpty()).isEqualTo(direct);
    }

    @Test
    void smallLettersWinEvenWhenEmpty() {
        assertThat(
                        ProxySetting.of(
                                new Variables(Map.of("http_proxy", "", "HTTP_PROXY", "http://p")),
                                URL))
                .isEmpty();
    }

    @Test
    void capitalsDoNotCountInsideAWebServersProgram() {
        assertThat(
                        ProxySetting.of(
                                new Variables(
                                        Map.of("HTTP_PROXY", "http://p", "REQUEST_METHOD", "GET")),
                                URL))
                .isEmpty();
    }

    @Test
    void nameAndPasswordAreNotShown() {
        ProxySetting proxy =
                ProxySetting.of(new Variables(Map.of("HTTP_PROXY", "u:secret@p:1")), URL)
                        .orElseThrow();

        assertThat(proxy.shown()).isEqualTo("http://***:***@p:1");
    }
}
