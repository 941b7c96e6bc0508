package io.github.awsession.client.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost, http://localhost/",
        "HTTPS://a.b.:8443/p, https://a.b.:8443/p",
        "http://u:p@h:1/p/?x=1, http://h:1/p/?x=1",
        "http://[::1]:80/, http://[::1]:80/",
    })
    void validUrlsGetAPath(String url, String expected) {
        assertThat(new EndpointUrl(url).uri()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "http://",
                "http://a b/",
                "http://a_b",
                "http://-a",
                "http://h:x",
                "http:/h",
                "h:80"
            })
    void othersAreInvalid(String url) {
        assertThatThrownBy(() -> new EndpointUrl(url).uri())
                .isInstanceOf(GeneralException.class)
                .hasMessage("Invalid endpoint: " + url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foo", "127.0.0.1:80", "//h"})
    void aMissingSchemeIsAUsageError(String url) {
        assertThatThrownBy(() -> new EndpointUrl(url).requireScheme())
                .isInstanceOf(UsageException.class);
    }
}
