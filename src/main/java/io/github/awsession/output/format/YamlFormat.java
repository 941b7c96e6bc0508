package io.github.awsession.output.format;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.output.sink.PieceWriter;
import io.github.awsession.output.yaml.YamlTree;
import io.github.awsession.value.Value;

/**
 * Writes the {@code yaml} format in block style, with members sorted by name; a scalar is written
 * as JSON.
 */
public final class YamlFormat implements ValueFormat {
    @Override
    public void write(String title, Value value, PieceWriter out) {
        if (value.isScalar()) {
            out.write(JsonWriter.write(value, JsonWriter.Layout.INDENTED, false) + "\n");
        } else if (!ValueFormat.isEmptyStructure(value)) {
            out.write(YamlTree.write(value));
        }
    }
}
