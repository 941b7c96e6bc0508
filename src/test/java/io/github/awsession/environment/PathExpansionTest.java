package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeEnvironment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;

/** Expected as Python's {@code os.path.expanduser} and {@code expandvars} answer. */
class PathExpansionTest {
    @ParameterizedTest
    @CsvSource({
        "~, /home/u",
        "~/x, /home/u/x",
        "~root/x, /root/x",
        "~nobody-by-this-name/x, ~nobody-by-this-name/x",
        "a/~, a/~",
        "~$A, ~$A",
        "'', ''",
    })
    void homeStandsAtTheStartOnly(String path, String expanded) {
        assertThat(with(Map.of("HOME", "/home/u/")).expandHome(path)).isEqualTo(expanded);
    }

    @Test
    void withoutHomeTheSignStays() {
        assertThat(with(Map.of()).expandHome("~/x")).isEqualTo("~/x");
    }

    @ParameterizedTest
    @CsvSource({"~, /", "~/, /", "~/x, /x"})
    void anEmptyHomeIsTheRoot(String path, String expanded) {
        assertThat(with(Map.of("HOME", "")).expandHome(path)).isEqualTo(expanded);
    }

    @ParameterizedTest
    @CsvSource({
        "$A/x, one/x",
        "x${A}y, xoney",
        "$A$A, oneone",
        "$AB, $AB",
        "${A, ${A",
        "${}, ${}",
        "$, $",
        "$$A, $one",
        "$E., .",
        "$L, $A",
    })
    void setVariablesAreReplacedOnce(String path, String expanded) {
        assertThat(with(Map.of("A", "one", "E", "", "L", "$A")).expandVariables(path))
                .isEqualTo(expanded);
    }

    private static PathExpansion with(Map<String, String> values) {
        return new PathExpansion(new FakeEnvironment(Path.of("/")).with(values).build());
    }
}
