package io.github.awsession.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;

class JsonReaderTest {
    private final JsonReader reader = new JsonReader();

    static Stream<Value.Structure> faults() {
        return Rows.of("/argument/json-faults.json");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesTheFaultAndItsPlaceAsPythonDoes(Value.Structure row) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> reader.read(Rows.text(row, "text")))
                .withMessage(Rows.text(row, "message"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                "-0|0",
                "-0.0|-0.0",
                "1E400|Infinity",
                "[NaN, -Infinity]|[NaN, -Infinity]",
                "123456789012345678901234567890|123456789012345678901234567890",
                "{\"b\": 1, \"a\": 2, \"b\": 3}|{\"b\": 3, \"a\": 2}",
                "\"\\ud83d\\ude00\\u0000\"|\"\\ud83d\\ude00\\u0000\"",
                "\"\\ud83d\"|\"\\ud83d\"",
                "[1.0, 1e16, 1e-5, 5.5]|[1.0, 1e+16, 1e-05, 5.5]",
                "[ true , false , null ]|[true, false, null]",
            })
    void readsWhatPythonReads(String text, String expected) throws JsonSyntaxException {
        assertThat(Rows.json(reader.read(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {4301, 100_000})
    void refusesWholeNumbersOfMoreThan4300Digits(int digits) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> reader.read("9".repeat(digits)))
                .withMessageStartingWith("Exceeds the limit (4300 digits)")
                .withMessageContaining("value has " + digits + " digits");
    }

    @Test
    void refusesDigitsOfOtherScriptsInEscapes() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> reader.read("[\"\\u0\u013041\"]"))
                .withMessage("Invalid \\uXXXX escape: line 1 column 4 (char 3)");
    }

    @Test
    void sharesTextsThatRepeat() throws JsonSyntaxException {
        Value.Sequence list = (Value.Sequence) reader.read("[\"ACTIVE\", 1, \"ACTIVE\"]");

        assertThat(list.items().getLast()).isSameAs(list.items().getFirst());
    }

    @Test
    void reads4300Digits() throws JsonSyntaxException {
        assertThat(Rows.json(reader.read("-" + "9".repeat(4300)))).hasSize(4301);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void tellsDeepNestingFromBadSyntax(String open) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> reader.read(open.repeat(10_000)))
                .matches(JsonSyntaxException::isTooDeep);
    }

    @Test
    void reads990Levels() throws JsonSyntaxException {
        String text = "[".repeat(990) + "]".repeat(990);
        assertThat(Rows.json(reader.read(text))).isEqualTo(text);
    }

    @Test
    void readsBackWhateverTheWriterWrites() throws JsonSyntaxException {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            Value tree = tree(random, 0);
            for (JsonWriter.Layout layout : JsonWriter.Layout.values()) {
                String text = JsonWriter.write(tree, layout, round % 2 == 0);
                assertThat(reader.read(text).equals(tree)).as(text).isTrue();
            }
        }
    }

    private static Value tree(Random random, int depth) {
        return switch (random.nextInt(depth < 4 ? 8 : 6)) {
            case 0 -> Value.Null.NULL;
            case 1 -> new Value.Bool(random.nextBoolean());
            case 2 -> Value.Integral.of(random.nextLong());
            case 3 ->
                    new Value.Decimal(
                            random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 4, 5 -> new Value.Text(text(random));
            case 6 -> {
                List<Value> items = new ArrayList<>();
                for (int count = random.nextInt(4); count > 0; count--) {
                    items.add(tree(random, depth + 1));
                }
                yield new Value.Sequence(items);
            }
            default -> {
                SequencedMap<String, Value> members = new LinkedHashMap<>();
                for (int count = random.nextInt(4); count > 0; count--) {
                    members.put(text(random), tree(random, depth + 1));
                }
                yield new Value.Structure(members);
            }
        };
    }

    private static String text(Random random) {
        int[] characters =
                random.ints(random.nextInt(6), 0, 0x11000)
                        .filter(
                                character ->
                                        !Character.isSurrogate((char) character)
                                                || character > 0xffff)
                        .toArray();
        return new String(characters, 0, characters.length);
    }
}
