package io.github.awsession.command.session.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.TypeConversionException;

import java.util.Optional;

class ForwardValueTest {
    @ParameterizedTest
    @CsvSource({
        "15432:5432, '', 15432, , 5432",
        "0:5432, '', 0, , 5432",
        "15432:db.internal:5432, '', 15432, db.internal, 5432",
        "127.0.0.1:15432:5432, 127.0.0.1, 15432, , 5432",
        "localhost:0:db:5432, localhost, 0, db, 5432",
        "[::1]:15432:[fd00::5]:5432, ::1, 15432, fd00::5, 5432",
        "*:1:2, 0.0.0.0, 1, , 2",
        ":1:2, '', 1, , 2",
        "1:10.0.0.5:65535, '', 1, 10.0.0.5, 65535",
    })
    void readsWhatIsForwarded(String text, String address, int port, String host, int remotePort) {
        assertThat(new ForwardValue().convert(text))
                .isEqualTo(new LocalForward(address, port, Optional.ofNullable(host), remotePort));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5432",
                "1:0",
                "1:65536",
                "-1:22",
                "x:22",
                "1:a:b:c",
                "1::22",
                "a:b:c:d:5",
                "1:2 "
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> new ForwardValue().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageStartingWith("[ADDRESS:]PORT:[HOST:]REMOTE_PORT is expected, but '");
    }
}
