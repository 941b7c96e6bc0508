package io.github.awsession.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.GeneralException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What AWS CLI 2.9.19 makes of the same bytes; a semicolon stands for the end of a line. */
class HttpReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            HTTP/1.1 200 OK;Content-Length: 2;;ok                       | 200 | ok
            HTTP/1.1 200;Content-Length: 2;;ok                          | 200 | ok
            HTTP/1.0 200 OK;Content-Length: 2;;ok                       | 200 | ok
            HTTP/0.9 200 OK;Content-Length: 2;;ok                       | 200 | ok
            HTTP/1.2 200 OK;Content-Length: 2;;ok                       | 200 | ok
            HTTP/1.1 0200 OK;Content-Length: 2;;ok                      | 200 | ok
            '  HTTP/1.1   200   OK  ;Content-Length: 2;;ok'             | 200 | ok
            HTTP/1.1 999 Odd;Content-Length: 2;;ok                      | 999 | ok
            HTTP/1.1 200 OK;;ok                                         | 200 | ok
            HTTP/1.1 200 OK;Content-Length: -5;;ok                      | 200 | ok
            HTTP/1.1 200 OK;Content-Length: abc;;ok                     | 200 | ok
            HTTP/1.1 200 OK;Content-Length: 2;;okay                     | 200 | ok
            HTTP/1.1 200 OK;Content-Length: 2;Content-Length: 2;;ok     | 200 | ok
            HTTP/1.1 200 OK;Content-Length:; 2;;ok                      | 200 | ok
            HTTP/1.1 200 OK;no colon;Content-Length: 1;;ok              | 200 | ok
            HTTP/1.1 200 OK;: x;Content-Length: 1;;ok                   | 200 | o
            HTTP/1.1 100 Continue;X: y;;HTTP/1.1 100 Continue;;HTTP/1.1 200 OK;;ok | 200 | ok
            HTTP/1.1 103 Early;;HTTP/1.1 200 OK;Content-Length: 2;;ok   | 103 | ''
            HTTP/1.1 204 No;Content-Length: 2;;ok                       | 204 | ''
            HTTP/1.1 304 No;Content-Length: 2;;ok                       | 304 | ''
            HTTP/1.1 200 OK;Transfer-Encoding: Chunked;;1;o;1 ;k;0;;    | 200 | ok
            HTTP/1.1 200 OK;Transfer-Encoding: chunked;;2;ok;0;T: x;;   | 200 | ok
            HTTP/1.1 200 OK;Content-Length: 1;Transfer-Encoding: chunked;;2;ok;0;; | 200 | ok
            """)
    void aResponseIsRead(String wire, int status, String body) throws IOException {
        HttpReader reader = reader(wire);
        ResponseHead head = reader.head();

        assertThat(head.status()).isEqualTo(status);
        assertThat(reader.body(head)).asString().isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                ";HTTP/1.1 200 OK;;",
                "HTTP/2 200 OK;;",
                "HTTP/1 200 OK;;",
                "http/1.1 200 OK;;",
                "ICY 200 OK;;",
                "HTTP/1.1200 OK;;",
                "HTTP/1.1 20 OK;;",
                "HTTP/1.1 1000 OK;;",
                "HTTP/1.1 abc OK;;",
                "HTTP/1.1 2",
                "HTTP/1.1 200 OK;Transfer-Encoding: chunked;;zz;ok;0;;",
                "HTTP/1.1 200 OK;Transfer-Encoding: chunked;;5;ok",
                "HTTP/1.1 200 OK;Content-Length: 5;;ok",
            })
    void whatIsNoWholeResponseIsRefused(String wire) {
        assertThatThrownBy(
                        () -> {
                            HttpReader reader = reader(wire);
                            reader.body(reader.head());
                        })
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFoldedHeaderKeepsItsLines() throws IOException {
        assertThat(reader("HTTP/1.1 400 Bad;X-Type: Fol;  ded;Y: z;;").head().header("x-type"))
                .contains("Fol\r\n  ded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2;Content-Length: 5", "Content-Length: 2, 5"})
    void lengthsThatContradictEachOtherAreRefused(String headers) {
        HttpReader reader = reader("HTTP/1.1 200 OK;" + headers + ";;ok");

        assertThatThrownBy(() -> reader.body(reader.head()))
                .isInstanceOf(GeneralException.class)
                .hasMessage(
                        "An HTTP Client raised an unhandled exception: Content-Length contained multiple unmatching values (2, 5)");
    }

    @ParameterizedTest
    @CsvSource({
        "99, 1, true",
        "100, 1, false",
        "1, 65000, true",
        "2, 40000, false",
        "1, 70000, false"
    })
    void aHeadIsBounded(int count, int length, boolean read) {
        String head = "HTTP/1.1 200 OK;" + ("X: " + "y".repeat(length) + ';').repeat(count) + ";";
        HttpReader reader = reader(head);

        if (read) {
            assertThat(assertDoesNotThrow(reader)).isEqualTo(200);
        } else {
            assertThatThrownBy(reader::head).isInstanceOf(IOException.class);
        }
    }

    private static int assertDoesNotThrow(HttpReader reader) {
        try {
            return reader.head().status();
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK;;",
                "HTTP/1.1 200 OK;Content-Length: 104857601;;",
                "HTTP/1.1 200 OK;Content-Length: 99999999999999;;",
            })
    void aBodyIsBounded(String head) throws IOException {
        HttpReader reader = new HttpReader(new Endless(bytes(head)));

        ResponseHead endless = reader.head();

        assertThatThrownBy(() -> reader.body(endless))
                .isInstanceOf(ResponseTooLargeException.class)
                .hasMessage("The response has more than 104857600 bytes");
    }

    private static HttpReader reader(String wire) {
        return new HttpReader(new ByteArrayInputStream(bytes(wire)));
    }

    private static byte[] bytes(String wire) {
        return wire.replace(";", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Has the same bytes again and again behind a head. */
    private static final class Endless extends InputStream {
        private final byte[] head;
        private int place;

        Endless(byte[] head) {
            this.head = head;
        }

        @Override
        public int read() {
            return place < head.length ? head[place++] : 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (place < head.length) {
                bytes[offset] = head[place++];
                return 1;
            }
            java.util.Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
