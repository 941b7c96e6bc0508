package io.github.awsession.output.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class JsonFormatTest {
    private static final int MUCH = 1 << 17;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Gr\u00fc\u00dfe", "a \\ \" { \n"})
    void writesALongListInParts(String text) {
        Value.Structure list = list(text, 5_000);
        List<String> pieces = new ArrayList<>();

        new JsonFormat().write("List", list, pieces::add);

        assertThat(String.join("", pieces))
                .isEqualTo(JsonWriter.write(list, JsonWriter.Layout.INDENTED, false) + "\n");
        assertThat(pieces).hasSizeGreaterThan(10).allMatch(piece -> piece.length() < MUCH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3_000})
    void aTextInAListIsOnePieceWithItsSeparator(int count) {
        List<Value> items = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            items.add(new Value.Text("\u00fc" + number));
        }
        List<String> pieces = new ArrayList<>();

        new JsonFormat()
                .write(
                        "List",
                        new StructureBuilder().put("Items", new Value.Sequence(items)).build(),
                        pieces::add);

        int last = count - 1;
        assertThat(pieces).contains((last == 0 ? "[" : ",") + "\n        \"\u00fc" + last + "\"");
    }

    private static Value.Structure list(String text, int count) {
        List<Value> items = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            items.add(
                    new StructureBuilder()
                            .put("Number", number)
                            .put("Text", text + number)
                            .put("Texts", new Value.Sequence(List.of(new Value.Text(text))))
                            .build());
        }
        return new StructureBuilder().put("Items", new Value.Sequence(items)).build();
    }
}
