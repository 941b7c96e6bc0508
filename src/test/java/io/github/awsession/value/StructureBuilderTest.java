package io.github.awsession.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.python.PythonText;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class StructureBuilderTest {
    @Test
    void keepsTheOrderOfMembers() {
        Value.Structure built =
                new StructureBuilder()
                        .put("z", "text")
                        .put("a", 7)
                        .put("m", Value.Null.NULL)
                        .put("b", new StructureBuilder().put("inner", "x"))
                        .build();

        assertThat(PythonText.of(built))
                .isEqualTo("{'z': 'text', 'a': 7, 'm': None, 'b': {'inner': 'x'}}");
    }

    @Test
    void aNamePutAgainKeepsItsPlace() {
        Value.Structure built =
                new StructureBuilder().put("a", 1).put("b", 2).put("a", "new").build();

        assertThat(PythonText.of(built)).isEqualTo("{'a': 'new', 'b': 2}");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        Value.Structure built =
                new StructureBuilder()
                        .putTextIfPresent("a", Optional.empty())
                        .putTextIfPresent("b", Optional.of("text"))
                        .putIfPresent("c", Optional.empty())
                        .putIfPresent("d", Optional.of(new Value.Bool(true)))
                        .build();

        assertThat(PythonText.of(built)).isEqualTo("{'b': 'text', 'd': True}");
    }

    @Test
    void addsTheMembersOfAnother() {
        Value.Structure built =
                new StructureBuilder()
                        .put("a", 1)
                        .putAll(Map.of("b", new Value.Text("other")))
                        .build();

        assertThat(PythonText.of(built)).isEqualTo("{'a': 1, 'b': 'other'}");
    }

    @Test
    void whatIsBuiltDoesNotChange() {
        StructureBuilder builder = new StructureBuilder().put("a", 1);
        Value.Structure built = builder.build();

        builder.put("b", 2);

        assertThat(built.members()).containsOnlyKeys("a");
        assertThat(builder.build().members()).containsOnlyKeys("a", "b");
    }
}
