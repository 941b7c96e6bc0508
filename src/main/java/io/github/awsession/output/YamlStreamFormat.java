package io.github.awsession.output;

import io.github.awsession.value.Value;

import java.util.List;

/** The {@code yaml-stream} format: each response is an item of one list. */
final class YamlStreamFormat implements ValueFormat {
    @Override
    public void write(String title, Value value, PieceWriter out) {
        if (!ValueFormat.isEmptyStructure(value)) {
            out.write(YamlTree.write(new Value.Sequence(List.of(value))));
        }
    }
}
