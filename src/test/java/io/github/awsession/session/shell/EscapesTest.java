package io.github.awsession.session.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** The bars in the typed texts are the borders between reads. */
class EscapesTest {
    private final StringBuilder heard = new StringBuilder();
    private final Escapes escapes =
            new Escapes(
                    new Escapes.Listener() {
                        @Override
                        public void leave() {
                            heard.append('.');
                        }

                        @Override
                        public void help() {
                            heard.append('?');
                        }
                    });

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ls;             ls;      -",
                "~.;             '';      .",
                "~|.;            '';      .",
                "R~.after;       R;       .",
                "N~.;            N;       .",
                "R|~|.;          R;       .",
                "a~.;            a~.;     -",
                "a|~|.;          a~.;     -",
                "~~;             ~;       -",
                "~~.;            ~.;      -",
                "~|~|.;          ~.;      -",
                "~x~.;           ~x~.;    -",
                "~|x;            ~x;      -",
                "~R~.;           ~R;      .",
                "~?;             '';      ?",
                "~?~.;           '';      ?.",
                "~?ls~.;         ls~.;    ?",
                "~?|~~;          ~;       ?",
                "R~R;            R~R;     -",
                "x~?R~?R~.;      x~?RR;   ?.",
                "~;              '';      -",
            })
    void followTheRulesOfSsh(String typed, String passed, String events) {
        StringBuilder sent = new StringBuilder();
        for (String read : typed.replace('R', '\r').replace('N', '\n').split("\\|", -1)) {
            sent.append(pass(read));
        }

        assertThat(sent.toString()).isEqualTo(passed.replace('R', '\r').replace('N', '\n'));
        assertThat(heard.toString()).isEqualTo(events.replace("-", ""));
    }

    @Test
    void passAllOtherBytesWhereverReadsEnd() {
        Random random = new Random(7);
        String alphabet = "ab~~~\r\n\u007f\u0003\u001a x";
        StringBuilder all = new StringBuilder();
        StringBuilder sent = new StringBuilder();
        for (int read = 0; read < 20_000; read++) {
            StringBuilder piece = new StringBuilder();
            for (int at = random.nextInt(4); at >= 0; at--) {
                piece.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            all.append(piece);
            sent.append(pass(piece.toString()));
        }
        sent.append(pass("x"));
        all.append('x');

        // A doubled escape at the beginning of a line is one.
        assertThat(sent.toString()).isEqualTo(all.toString().replaceAll("(?<=^|[\r\n])~~", "~"));
        assertThat(heard).isEmpty();
    }

    private String pass(String read) {
        byte[] bytes = read.getBytes(StandardCharsets.ISO_8859_1);
        return new String(escapes.filter(bytes, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
