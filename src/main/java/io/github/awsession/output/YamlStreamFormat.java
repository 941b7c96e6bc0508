package io.github.awsession.output;

import io.github.awsession.value.Value;

import java.util.List;

/**
 * The {@code yaml-stream} format: each response is an item of one list.
 *
 * @param inPages whether the responses are pages of one, which show even when empty
 */
record YamlStreamFormat(boolean inPages) implements ValueFormat {
    @Override
    public void write(String title, Value value, PieceWriter out) {
        if (inPages || !ValueFormat.isEmptyStructure(value)) {
            out.write(YamlTree.write(new Value.Sequence(List.of(value))));
        }
    }
}
