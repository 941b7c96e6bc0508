package io.github.awsession.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.value.Value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

class PythonTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    x       | 'x'
                    it's    | "it's"
                    'a' "b" | '\\'a\\' "b"'
                    a\\b    | 'a\\\\b'
                    é       | 'é'
                    """)
    void isQuoted(String text, String quoted) {
        assertThat(PythonText.quoted(text)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource({
        "9, '\\t'",
        "10, '\\n'",
        "13, '\\r'",
        "0, '\\x00'",
        "127, '\\x7f'",
        "160, '\\xa0'",
        "8232, '\\u2028'",
        "917505, '\\U000e0001'",
    })
    void hasUnprintableCharactersEscaped(int character, String escape) {
        assertThat(PythonText.quoted(Character.toString(character))).isEqualTo("'" + escape + "'");
    }

    @ParameterizedTest
    @MethodSource("values")
    void spellsValuesAndTheirTypes(Value value, String text, String type) {
        assertThat(PythonText.of(value)).isEqualTo(text);
        assertThat(PythonText.typeOf(value)).isEqualTo("<class '" + type + "'>");
    }

    static Stream<Arguments> values() {
        Value day = new Value.Timestamp("2020-01-02", false);
        Value minute = new Value.Timestamp("2020-01-02T03:04:00", true);
        Value instant = new Value.Timestamp("2020-01-02T03:04:05.000600", true);
        return Stream.of(
                Arguments.of(Value.Null.NULL, "None", "NoneType"),
                Arguments.of(new Value.Bool(true), "True", "bool"),
                Arguments.of(Value.Integral.of(7), "7", "int"),
                Arguments.of(new Value.Decimal(Double.NEGATIVE_INFINITY), "-inf", "float"),
                Arguments.of(new Value.Decimal(1e-7), "1e-07", "float"),
                Arguments.of(new Value.Text("it's"), "it's", "str"),
                Arguments.of(new Value.Blob(new byte[] {65, 10, -1}), "b'A\\n\\xff'", "bytes"),
                Arguments.of(day, "2020-01-02", "datetime.date"),
                Arguments.of(minute, "2020-01-02 03:04:00", "datetime.datetime"),
                Arguments.of(
                        new Value.Sequence(List.of(day, minute, instant)),
                        "[datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4),"
                                + " datetime.datetime(2020, 1, 2, 3, 4, 5, 600)]",
                        "list"),
                Arguments.of(
                        structure("it's", new Value.Sequence(List.of(new Value.Text("a")))),
                        "{\"it's\": ['a']}",
                        "dict"));
    }

    private static Value structure(String name, Value member) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put(name, member);
        return new Value.Structure(members);
    }
}
