package io.github.awsession.output.format;

import io.github.awsession.output.sink.PieceWriter;
import io.github.awsession.output.yaml.YamlTree;
import io.github.awsession.value.Value;

import java.util.List;

/**
 * Writes the {@code yaml-stream} format, in which each response is an item of one list.
 *
 * @param inPages whether the responses are the pages of one response, which are written even when
 *     empty
 */
public record YamlStreamFormat(boolean inPages) implements ValueFormat {
    @Override
    public void write(String title, Value value, PieceWriter out) {
        if (inPages || !ValueFormat.isEmptyStructure(value)) {
            out.write(YamlTree.write(new Value.Sequence(List.of(value))));
        }
    }
}
