package io.github.awsession.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;
import io.github.awsession.transport.Proxy;
import io.github.awsession.transport.Server;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** URLs of proxies, as people write them. */
class ProxyUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
            p false p 80 ''
            p:3128 false p 3128 ''
            //p:3128 false p 3128 ''
            http://p/ false p 80 ''
            https://p true p 443 ''
            HTTP://p false HTTP 80 ''
            http://my_proxy.test:3128 false my_proxy.test 3128 ''
            http://[::1]:3128 false ::1 3128 ''
            http://[::1] false ::1 80 ''
            http://u:pw@p:1 false p 1 u:pw
            u:pw@p:1 false p 1 u:pw
            http://u:p%40w@p:1 false p 1 u:p@w
            http://u:a@b@p:1 false p 1 u:a@b
            http://u^s:p|{}w@my_p:1 false my_p 1 u^s:p|{}w
            http://u:%zz%4@p:1 false p 1 u:%zz%4
            http://u:gr%C3%BC%C3%9F@p:1 false p 1 u:grüß
            http://u:@p:1 false p 1 ''
            http://:pw@p:1 false p 1 ''
            http://u@p:1 false p 1 ''
            """)
    void aProxyIsRead(String url, boolean secured, String host, int port, String login) {
        Proxy proxy = new ProxyUrl(url).proxy();

        assertThat(proxy.server()).isEqualTo(new Server(secured, host, port));
        assertThat(proxy.login()).isEqualTo(Optional.of(login).filter(text -> !text.isEmpty()));
        assertThat(proxy.toString()).doesNotContain("pw", "p@w", "a@b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
            http:// http://
            http:p http:p
            http://p:x http://p:x
            http://p:70000 http://p:70000
            http://p:+80 http://p:+80
            http://u:secret@ http://***:***@
            http://u:secret@p:x http://***:***@p:x
            http://u:sec/ret@p:1 http://***:***@p:1
            http://u:sec#ret@p:1 http://***:***@p:1
            http://u:sec?ret@p:1 http://***:***@p:1
            http:u:secret@p:1 http:***:***@p:1
            http://secret@p:x http://***@p:x
            http://u:secret@[::1 http://***:***@[::1
            http://u:secret@p%41:1 http://***:***@p%41:1
            """)
    void whatNamesNoProxyIsShownWithoutItsPassword(String url, String shown) {
        assertThatThrownBy(() -> new ProxyUrl(url).proxy())
                .isInstanceOf(GeneralException.class)
                .hasMessage("Failed to connect to proxy URL: \"" + shown + "\"");
    }
}
