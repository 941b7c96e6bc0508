package io.github.awsession.command.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.command.line.Option.ValueType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Values as Python's argparse 3.11 gives them for the same declarations. */
class LevelParserTest {
    private static final OptionTable OPTIONS =
            new OptionTable(
                    List.of(
                            Option.value("one"),
                            option("many", Arity.ANY, ValueType.TEXT),
                            option("long", Arity.ONE, ValueType.LONG),
                            Option.flag("copy", "Copy", true),
                            Option.flag("no-copy", "Copy", false)));
    private static final Positional WORD = new Positional("word", false, List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --one a --one b           | {one=[b]}               | null | []
                    --one=a=b                 | {one=[a=b]}             | null | []
                    --o a                     | {one=[a]}               | null | []
                    --one -1                  | {one=[-1]}              | null | []
                    --one -.5                 | {one=[-.5]}             | null | []
                    --one -                   | {one=[-]}               | null | []
                    --many                    | {many=[]}               | null | []
                    --many a b --one c        | {many=[a, b], one=[c]}  | null | []
                    --many a --many b         | {many=[b]}              | null | []
                    --many a -- b             | {many=[a]}              | b    | []
                    --many=a b                | {many=[a]}              | b    | []
                    --copy --no-copy          | {Copy=[false]}          | null | []
                    --no-copy --copy          | {Copy=[true]}           | null | []
                    --long 1_0                | {long=[1_0]}            | null | []
                    a --foo b --one c d       | {one=[c]}               | a    | [--foo, b, d]
                    -x a                      | {}                      | a    | [-x]
                    -- --one a                | {}                      | --one | [a]
                    """)
    void takesWhatItKnows(String typed, String values, String word, String rest) {
        ParsedLevel words = LevelParser.parse(OPTIONS, WORD, List.of(typed.split(" ")));

        assertThat(words.values()).hasToString(values);
        assertThat(String.valueOf(words.positional())).isEqualTo(word);
        assertThat(words.rest()).hasToString(rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --long 1.5   | argument --long: invalid int value: '1.5'
                    --one        | argument --one: expected one argument
                    --one -- a   | argument --one: expected one argument
                    --copy=      | argument --copy: ignored explicit argument ''
                    --=a         | ambiguous option: --=a could match --one, --many, --long, --copy, --no-copy
                    """)
    void refusesTheRest(String typed, String message) {
        assertThatThrownBy(() -> LevelParser.parse(OPTIONS, WORD, List.of(typed.split(" "))))
                .hasMessage(message + "\n\n" + Usage.TEXT);
    }

    @Test
    void takesAWordWithASpaceForAnArgument() {
        assertThat(LevelParser.parse(OPTIONS, WORD, List.of("--one", "-a b")).values())
                .containsEntry("one", List.of("-a b"));
    }

    private static Option option(String name, Arity arity, ValueType type) {
        return new Option(name, arity, name, "", List.of(), type, false);
    }
}
