package io.github.awsession.argument.shorthand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.awsession.argument.file.Paramfile;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.Rows;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.stream.Stream;

class ShorthandParserTest {
    private final Paramfile paramfile = new Paramfile(new FakeEnvironment(Path.of("/")).build());

    static Stream<Value.Structure> rows() {
        return Rows.of("/argument/shorthand.json");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void parsesAsAwsCliDoes(Value.Structure row) {
        String outcome;
        try {
            outcome = Rows.json(ShorthandParser.parse(paramfile, Rows.text(row, "text")));
        } catch (ShorthandSyntaxException fault) {
            outcome = String.valueOf(fault.getMessage());
        }
        String fault = Rows.find(row, "fault");
        assertThat(outcome).isEqualTo(fault == null ? Rows.json(row.get("value")) : fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{b=", "[{b="})
    void refusesDeepNestingInOneSentence(String open) {
        assertThatExceptionOfType(GeneralException.class)
                .isThrownBy(() -> ShorthandParser.parse(paramfile, "a=" + open.repeat(10_000)))
                .withMessage("The shorthand is nested more than 1000 levels deep.");
    }

    @Test
    void takesLongQuotedValues() throws ShorthandSyntaxException {
        String text = "\\'x".repeat(1_000_000);
        assertThat(ShorthandParser.parse(paramfile, "a='" + text + "'").get("a"))
                .isEqualTo(new Value.Text(text.replace("\\'", "'")));
    }
}
