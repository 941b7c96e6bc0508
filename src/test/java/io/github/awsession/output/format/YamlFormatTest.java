package io.github.awsession.output.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.python.PythonText;
import io.github.awsession.testing.Values;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

class YamlFormatTest {
    private static String yaml(Value value) {
        return Values.printed(new YamlFormat(), value);
    }

    private static String scalar(String text) {
        return yaml(new Value.Sequence(List.of(new Value.Text(text)))).substring(2).stripTrailing();
    }

    @Test
    void sortsMembersAndDoesNotIndentLists() {
        assertThat(
                        yaml(
                                Values.of(
                                        "{'b':[1,{'d':null,'c':true}],'a':{'x':[],'y':{}},'c':[['p'],[]]}")))
                .isEqualTo(
                        """
                        a:
                          x: []
                          y: {}
                        b:
                        - 1
                        - c: true
                          d: null
                        c:
                        - - p
                        - []
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no", "on", "Y", "12:30", "~/x", "1.2.3", "it's", "a, b", "a#b", "a:b", "-a",
                "a\\b", "_1"
            })
    void leavesATextThatCannotBeMistakenPlain(String text) {
        assertThat(scalar(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "null",
                "True",
                "1",
                "010",
                "0o10",
                "0x1F",
                "1_000",
                "+1",
                "1.0",
                "1e3",
                ".5",
                ".inf",
                ".NaN",
                "2026-01-02",
                "2026-01-02T03:04:05Z",
                "=",
                "<<",
                "- x",
                "-",
                "---",
                "a: b",
                "a:",
                "a #b",
                "@x",
                "`x",
                "%x",
                "&a",
                "*a",
                "!t",
                "{a",
                "[a]",
                "|",
                "> x",
                "?",
                "\"q\"",
                " x",
                "x "
            })
    void putsATextThatCouldBeMistakenInSingleQuotes(String text) {
        assertThat(scalar(text)).isEqualTo("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    a\\tb;           "a\\tb"
                    \\u001b[0m;      "\\e[0m"
                    \\ud83d\\ude00;  "\\U0001F600"
                    a \\nb;          "a \\nb"
                    \\u0085;         "\\N"
                    """)
    void escapesWhatIsNotPrintable(String json, String expected) {
        assertThat(scalar(PythonText.of(Values.ofJson("\"" + json + "\"")))).isEqualTo(expected);
    }

    @Test
    void foldsLongTextsAtSpaces() {
        String words = "word ".repeat(30).strip();
        assertThat(yaml(Values.of("{'Description':'" + words + "'}")))
                .isEqualTo(
                        "Description: "
                                + "word ".repeat(14).strip()
                                + "\n  "
                                + "word ".repeat(16).strip()
                                + "\n");
    }

    @Test
    void refersToAPartThatOccursTwice() {
        Value shared = Values.of("{'a':1}");
        assertThat(yaml(new Value.Sequence(List.of(shared, shared))))
                .isEqualTo("- &id001\n  a: 1\n- *id001\n");
    }

    @Test
    void writesALongMemberNameWithAQuestionMark() {
        String name = "k".repeat(129);
        assertThat(yaml(Values.of("{'" + name + "':'v'}"))).isEqualTo("? " + name + "\n: v\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            textBlock =
                    """
            null; null
            true; true
            'no'; "no"
            3;    3
            """)
    void printsAScalarAsJson(String json, String expected) {
        assertThat(yaml(Values.ofJson(json.replace('\'', '"')))).isEqualTo(expected + "\n");
    }

    @Test
    void listsEachResponseOfAStream() {
        assertThat(Values.printed(new YamlStreamFormat(false), Values.of("{'a':['x']}")))
                .isEqualTo("- a:\n  - x\n");
        assertThat(Values.printed(new YamlStreamFormat(false), Value.Null.NULL))
                .isEqualTo("- null\n");
        assertThat(Values.printed(new YamlStreamFormat(false), Value.Structure.EMPTY)).isEmpty();
        assertThat(Values.printed(new YamlStreamFormat(true), Value.Structure.EMPTY))
                .isEqualTo("- {}\n");
    }

    @Test
    void readsBackAsTheSameValue() {
        Random random = new Random(20260102);
        Yaml reader = reader();
        for (int count = 0; count < 2000; count++) {
            List<Object> tree = list(random, 3);
            String text = yaml(value(tree));
            Object back = reader.load(text);
            assertThat(back).as(text).isEqualTo(tree);
        }
    }

    private static final String[] PARTS = {
        "a",
        "b c",
        " ",
        "  ",
        "\n",
        "'",
        "\"",
        ":",
        ": ",
        " #",
        "-",
        "- ",
        "?",
        "1",
        ".",
        "e5",
        "\t",
        "\\",
        "\u00e9",
        "\u65e5",
        "\uD83D\uDE00",
        "\u2028",
        "\u0085",
        "\u0007",
        "null",
        "true",
        "~",
        "[",
        "{",
        "&x",
        "*",
        "word word word word word "
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    private static @Nullable Object tree(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> random.nextInt(3) == 0 ? null : random.nextBoolean();
            case 1 -> random.nextInt(1000);
            case 2, 3 -> text(random);
            case 4 -> list(random, depth - 1);
            default -> map(random, depth - 1);
        };
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            list.add(tree(random, depth));
        }
        return list;
    }

    private static Map<String, Object> map(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            map.put(text(random), tree(random, depth));
        }
        return map;
    }

    private static Value value(@Nullable Object tree) {
        return switch (tree) {
            case null -> Value.Null.NULL;
            case Boolean truth -> new Value.Bool(truth);
            case Integer number -> Value.Integral.of(number);
            case List<?> list ->
                    new Value.Sequence(list.stream().map(YamlFormatTest::value).toList());
            case Map<?, ?> map -> {
                LinkedHashMap<String, Value> members = new LinkedHashMap<>();
                map.forEach((name, member) -> members.put((String) name, value(member)));
                yield new Value.Structure(members);
            }
            default -> new Value.Text(tree.toString());
        };
    }

    /**
     * SnakeYAML reads YAML 1.1; with these rules it takes the same words for other types as YAML
     * 1.2.
     */
    private static Yaml reader() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(
                new SafeConstructor(options),
                new Representer(dumping),
                dumping,
                options,
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        addImplicitResolver(Tag.BOOL, Pattern.compile("^(?:true|false)$"), "tf");
                        addImplicitResolver(
                                Tag.INT, Pattern.compile("^[-+]?[0-9]+$"), "-+0123456789");
                        addImplicitResolver(Tag.NULL, Pattern.compile("^(?:~|null|)$"), "~n\0");
                        addImplicitResolver(Tag.NULL, EMPTY, null);
                    }
                });
    }
}
