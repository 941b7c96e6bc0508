package io.github.awsession.output.format;

import io.github.awsession.output.sink.PieceWriter;
import io.github.awsession.output.yaml.YamlTree;
import io.github.awsession.value.Value;

import java.util.List;

/**
 * The {@code yaml-stream} format: each response is an item of one list.
 *
 * @param inPages whether the responses are pages of one, which show even when empty
 */
public record YamlStreamFormat(boolean inPages) implements ValueFormat {
    @Override
    public void write(String title, Value value, PieceWriter out) {
        if (inPages || !ValueFormat.isEmptyStructure(value)) {
            out.write(YamlTree.write(new Value.Sequence(List.of(value))));
        }
    }
}
