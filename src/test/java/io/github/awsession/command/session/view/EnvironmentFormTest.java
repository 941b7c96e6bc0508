package io.github.awsession.command.session.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

class EnvironmentFormTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
                    env        | a b'$c\\d | N=a b'$c\\d
                    export     | a b'$c\\d | export N='a b'\\''$c\\d'
                    export     | a-b:c/d.e | export N=a-b:c/d.e
                    powershell | a b'$c\\d | $Env:N = 'a b''$c\\d'
                    powershell | a’b       | $Env:N = 'a’’b'
                    fish       | a b'$c\\d | set -gx N 'a b\\'$c\\\\d'
                    """)
    void quotesForEachReader(String form, String value, String line) {
        SequencedMap<String, String> variables = new LinkedHashMap<>();
        variables.put("N", value);

        assertThat(EnvironmentForm.text(form, variables)).isEqualTo(line + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.example, sc://h.example:443/;use_ssl=true;x-aws-proxy-auth=a%3D%3B%20%2Bb",
        "https://h.example:8443/, sc://h.example:8443/;use_ssl=true;x-aws-proxy-auth=a%3D%3B%20%2Bb",
        "h.example, sc://h.example:443/;use_ssl=true;x-aws-proxy-auth=a%3D%3B%20%2Bb"
    })
    void encodesTheTokenInTheConnectionString(String url, String remote) {
        assertThat(new SparkEndpoint(url, "a=; +b", "later").remote()).isEqualTo(remote);
    }

    @Test
    void keepsTheTokenOutOfMessages() {
        assertThat(new SparkEndpoint("https://h", "secret", "later").toString())
                .doesNotContain("secret");
    }
}
