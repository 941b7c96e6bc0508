package io.github.awsession.output;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

/** The {@code yaml} format: block style, members sorted by name; a scalar is printed as JSON. */
final class YamlFormat implements ValueFormat {
    @Override
    public void write(String title, Value value, PieceWriter out) {
        if (value.isScalar()) {
            out.write(JsonWriter.write(value, JsonWriter.Layout.INDENTED, false) + "\n");
        } else if (!ValueFormat.isEmptyStructure(value)) {
            out.write(YamlTree.write(value));
        }
    }
}
