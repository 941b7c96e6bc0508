package io.github.awsession.environment.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IniReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                [s]\\nkey = value          | value
                [s]\\nKEY: value           | value
                [s]\\nkey=a=b:c            | a=b:c
                [s]\\nkey = a # b          | a # b
                [s]\\n# x\\n; y\\nkey = v  | v
                [s]\\r\\nkey = v\\r\\n     | v
                [s]\\nkey = a\\n  b        | a\\nb
                [s]\\n  key = a\\n  k2 = b | a
                [s] trailing\\nkey = a     | a
                [DEFAULT]\\nkey = d\\n[s]  | d
                [DEFAULT]\\nkey = d\\n[s]\\nkey = o | o
                """)
    void readsValuesAsPythonDoes(String text, String expected) throws Exception {
        assertThat(IniReader.read(unescaped(text)).get("s").find("key"))
                .contains(unescaped(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key = value", // no section yet
                "[s", // section not closed
                "[s]\nword", // no separator
                "[s]\n= value", // no key
                "[s]\na = 1\nA = 2", // key twice
                "[s]\n[t]\n[s]", // section twice
            })
    void refusesWhatPythonRefuses(String text) {
        assertThatThrownBy(() -> IniReader.read(text)).isInstanceOf(IniSyntaxException.class);
    }

    @Test
    void keepsGroupsOfSettings() throws Exception {
        ConfigurationSection section =
                IniReader.read("[s]\nathena =\n\n  a = 1\n  b=2\nnext = x").get("s");

        assertThat(section.group("athena").values())
                .containsEntry("a", "1")
                .containsEntry("b", "2")
                .hasSize(2);
        assertThat(section.find("next")).contains("x");
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
