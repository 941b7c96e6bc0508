package io.github.awsession.output.format;

import io.github.awsession.output.sink.PieceWriter;
import io.github.awsession.value.Value;

/** Writes a value in one of the output formats. */
@FunctionalInterface
public interface ValueFormat {
    /**
     * Writes one response.
     *
     * @param title the operation's name, which only tables show
     */
    void write(String title, Value value, PieceWriter out);

    /** Returns whether the value is a structure without members, which no format prints. */
    static boolean isEmptyStructure(Value value) {
        return value instanceof Value.Structure structure && structure.members().isEmpty();
    }
}
