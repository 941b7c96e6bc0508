package io.github.awsession.json;

import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Tables of tests, kept as JSON arrays of objects in {@code src/test/resources}. */
public final class Rows {
    private Rows() {}

    /** The rows of a table. */
    public static Stream<Value.Structure> of(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Rows.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Value.Sequence rows = (Value.Sequence) new JsonReader().read(text);
            return rows.items().stream().map(Value.Structure.class::cast);
        } catch (IOException | JsonSyntaxException problem) {
            throw new AssertionError(problem);
        }
    }

    /** A text column. */
    public static String text(Value.Structure row, String column) {
        return Objects.requireNonNull(find(row, column), column);
    }

    /** A text column that may be absent. */
    public static @Nullable String find(Value.Structure row, String column) {
        return row.get(column) instanceof Value.Text(String text) ? text : null;
    }

    /** A value in one line of JSON. */
    public static String json(@Nullable Value value) {
        return JsonWriter.write(Objects.requireNonNull(value), JsonWriter.Layout.SPACED, true);
    }
}
