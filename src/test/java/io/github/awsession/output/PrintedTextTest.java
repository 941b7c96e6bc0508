package io.github.awsession.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.python.PythonText;
import io.github.awsession.testing.Values;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            textBlock =
                    """
                    null;                           None
                    false;                          False
                    1.0;                            1.0
                    1e-7;                           1e-07
                    NaN;                            nan
                    -Infinity;                      -inf
                    "it's";                         it's
                    ["it's", "a\\"b", "'\\""];      ["it's", 'a"b', '\\'"']
                    {"a": [1, null]};               {'a': [1, None]}
                    ["\\n\\u001b\\u00e9\\u2028"];   ['\\n\\x1b\u00e9\\u2028']
                    """)
    void spellsValuesAsTextAndTableShowThem(String json, String expected) {
        assertThat(PythonText.of(Values.ofJson(json))).isEqualTo(expected);
    }
}
