package io.github.awsession.argument.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.awsession.error.GeneralException;
import io.github.awsession.json.Rows;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

class YamlReaderTest {
    static Stream<Value.Structure> rows() {
        return Rows.of("/argument/yaml.json");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsAsAwsCliDoes(Value.Structure row) {
        Value status = row.get("status");
        assertThat(outcome(row)).isEqualTo(Rows.json(status == null ? row.get("value") : status));
    }

    /** The value in one line, or the exit status of the failure. */
    private static String outcome(Value.Structure row) {
        try {
            Value value = YamlReader.read(Rows.text(row, "text")).value();
            boolean whole = row.get("document") != null;
            return Rows.json(whole ? value : ((Value.Structure) value).get("v"));
        } catch (YamlSyntaxException _) {
            return "252";
        } catch (GeneralException _) {
            return "255";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void refusesDeepNestingInOneSentence(String open) {
        assertThatExceptionOfType(GeneralException.class)
                .isThrownBy(() -> YamlReader.read(open.repeat(10_000)))
                .withMessage("The YAML is nested more than 1000 levels deep.");
    }

    @Test
    void refusesTextThatExplodesThroughAliases() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            String alias = "*a" + (level - 1);
            text.append(
                    "a" + level + ": &a" + level + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }
        assertThatExceptionOfType(GeneralException.class)
                .isThrownBy(() -> YamlReader.read(text.toString()))
                .withMessage("The YAML repeats more than 1000000 values through its aliases.");
    }

    @Test
    void refusesAnAliasInsideItsOwnAnchor() {
        assertThatExceptionOfType(YamlSyntaxException.class)
                .isThrownBy(() -> YamlReader.read("a: &x [*x]\n"));
    }

    @Test
    void readsTenMegabytes() throws YamlSyntaxException {
        Value value = YamlReader.read("- abcdefgh\n".repeat(1_000_000)).value();
        assertThat(((Value.Sequence) value).items()).hasSize(1_000_000);
    }
}
