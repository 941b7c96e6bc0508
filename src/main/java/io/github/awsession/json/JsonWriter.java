package io.github.awsession.json;

import io.github.awsession.python.DecimalText;
import io.github.awsession.value.Value;

import java.util.Base64;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON in the spellings that AWS CLI uses: compact for requests, or indented by four spaces
 * for people. Text is written as it is, or with every character beyond ASCII escaped.
 */
public final class JsonWriter {
    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_ASCII = '~';

    /** How the parts are separated. */
    public enum Layout {
        /** Nothing but the tokens: {@code {"a":1,"b":2}}. */
        COMPACT(",", ":", false),
        /** A space behind commas and colons, as Python's default: {@code {"a": 1, "b": 2}}. */
        SPACED(", ", ": ", false),
        /** One member a line, four spaces a level. */
        INDENTED(",", ": ", true);

        private final String comma;
        private final String colon;
        private final boolean lines;

        Layout(String comma, String colon, boolean lines) {
            this.comma = comma;
            this.colon = colon;
            this.lines = lines;
        }
    }

    private final StringBuilder out;
    private final Layout layout;
    private final boolean asciiOnly;

    private JsonWriter(StringBuilder out, Layout layout, boolean asciiOnly) {
        this.out = out;
        this.layout = layout;
        this.asciiOnly = asciiOnly;
    }

    /** The JSON text of a value, without a line end. */
    public static String write(Value value, Layout layout, boolean asciiOnly) {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out, layout, asciiOnly).value(value, 0);
        return out.toString();
    }

    private void value(Value value, int depth) {
        switch (value) {
            case Value.Null _ -> out.append("null");
            case Value.Bool(boolean truth) -> out.append(truth);
            case Value.Integral integral -> out.append(integral.value());
            case Value.Decimal(double number) -> out.append(DecimalText.of(number));
            case Value.Text(String text) -> text(text);
            case Value.Timestamp timestamp -> text(timestamp.literal());
            case Value.Blob blob -> text(Base64.getEncoder().encodeToString(blob.bytes()));
            case Value.Sequence sequence -> sequence(sequence, depth);
            case Value.Structure structure -> structure(structure, depth);
        }
    }

    private void sequence(Value.Sequence sequence, int depth) {
        if (sequence.items().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<Value> items = sequence.items().iterator();
        while (items.hasNext()) {
            line(depth + 1);
            value(items.next(), depth + 1);
            out.append(items.hasNext() ? layout.comma : "");
        }
        line(depth);
        out.append(']');
    }

    private void structure(Value.Structure structure, int depth) {
        if (structure.members().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, Value>> members = structure.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Value> member = members.next();
            line(depth + 1);
            text(member.getKey());
            out.append(layout.colon);
            value(member.getValue(), depth + 1);
            out.append(members.hasNext() ? layout.comma : "");
        }
        line(depth);
        out.append('}');
    }

    private void line(int depth) {
        if (layout.lines) {
            out.append('\n').repeat(' ', 4 * depth);
        }
    }

    private void text(String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            character(text.charAt(index));
        }
        out.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (character < FIRST_PRINTABLE || (asciiOnly && character > LAST_ASCII)) {
                    escape(character);
                } else {
                    out.append(character);
                }
            }
        }
    }

    private void escape(char character) {
        String digits = Integer.toHexString(character);
        out.append("\\u").repeat('0', 4 - digits.length()).append(digits);
    }
}
