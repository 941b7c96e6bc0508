package io.github.awsession.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The members of small and of large structures, which are held in different ways. */
class StructureMembersTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9, 15, 16, 17, 18, 300})
    void areAnImmutableMapInOrder(int count) {
        SequencedMap<String, Value> expected = new LinkedHashMap<>();
        StructureBuilder builder = new StructureBuilder();
        for (int number = 0; number < count; number++) {
            expected.put("n" + number % 290, Value.Integral.of(number));
            builder.put("n" + number % 290, number);
        }

        for (Value.Structure structure :
                List.of(new Value.Structure(expected), builder.build(), copy(builder.build()))) {
            SequencedMap<String, Value> members = structure.members();
            assertThat(members.equals(expected)).isTrue();
            assertThat(expected.equals(members)).isTrue();
            assertThat(new ArrayList<>(members.keySet()))
                    .containsExactlyElementsOf(expected.keySet());
            assertThat(new ArrayList<>(members.reversed().keySet()))
                    .containsExactlyElementsOf(expected.reversed().keySet());
            List<String> seen = new ArrayList<>();
            members.forEach((name, value) -> seen.add(name + '=' + value));
            assertThat(String.join(", ", seen))
                    .isEqualTo(expected.toString().replaceAll("[{}]", ""));
            assertThat(members.containsKey("absent")).isFalse();
            assertThat(structure.get("absent")).isNull();
            expected.forEach(
                    (name, value) ->
                            assertThat(structure.get(name))
                                    .isSameAs(structure.members().get(name)));
            assertThatThrownBy(() -> members.put("x", Value.Null.NULL))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> members.reversed().put("x", Value.Null.NULL))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private static Value.Structure copy(Value.Structure structure) {
        return new StructureBuilder().putAll(structure.members()).build();
    }
}
