package io.github.awsession.json;

import io.github.awsession.python.DecimalText;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.Base64;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON in the spellings that AWS CLI uses: compact for requests, or indented by four spaces
 * for people. Text is written unchanged, or with every character beyond ASCII escaped.
 */
public final class JsonWriter {
    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_ASCII = '~';

    /** Lists the ways to separate the parts. */
    public enum Layout {
        /** The text has no white space: {@code {"a":1,"b":2}}. */
        COMPACT(",", ":", false),
        /**
         * A space follows each comma and colon, as in Python's default: {@code {"a": 1, "b": 2}}.
         */
        SPACED(", ", ": ", false),
        /** Each member has a line of its own, indented by four spaces a level. */
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

    /** Receives the text in parts, none of which ends inside of a scalar. */
    @FunctionalInterface
    public interface Parts {
        void next(String part);
    }

    /** Is the length from which on a part is handed over. */
    private static final int LONG = 1 << 14;

    private final StringBuilder out = new StringBuilder();
    private final Layout layout;
    private final boolean asciiOnly;
    private final @Nullable Parts parts;

    private JsonWriter(Layout layout, boolean asciiOnly, @Nullable Parts parts) {
        this.layout = layout;
        this.asciiOnly = asciiOnly;
        this.parts = parts;
    }

    /** Returns the JSON text of a value, without a final line end. */
    public static String write(Value value, Layout layout, boolean asciiOnly) {
        JsonWriter writer = new JsonWriter(layout, asciiOnly, null);
        writer.value(value, 0);
        return writer.out.toString();
    }

    /** Writes the JSON text of a value, indented, without a final line end. */
    public static void write(Value value, Parts parts) {
        JsonWriter writer = new JsonWriter(Layout.INDENTED, false, parts);
        writer.value(value, 0);
        parts.next(writer.out.toString());
    }

    /** Hands over what is written so far, if that is much. */
    private void handOver() {
        if (parts != null && out.length() >= LONG) {
            parts.next(out.toString());
            out.setLength(0);
        }
    }

    private void value(Value value, int depth) {
        if (value instanceof Value.Structure structure) {
            structure(structure, depth);
        } else if (value instanceof Value.Sequence sequence) {
            sequence(sequence, depth);
        } else if (value instanceof Value.Text(String text)) {
            text(text);
        } else if (value instanceof Value.Integral integral) {
            out.append(integral.value());
        } else if (value instanceof Value.Decimal(double number)) {
            out.append(DecimalText.of(number));
        } else if (value instanceof Value.Bool(boolean truth)) {
            out.append(truth);
        } else if (value instanceof Value.Timestamp timestamp) {
            text(timestamp.literal());
        } else if (value instanceof Value.Blob blob) {
            text(Base64.getEncoder().encodeToString(blob.bytes()));
        } else {
            out.append("null");
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
            handOver();
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
            handOver();
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
        if (isPlain(text)) {
            out.append(text);
        } else {
            for (int index = 0; index < text.length(); index++) {
                character(text.charAt(index));
            }
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < FIRST_PRINTABLE
                    || character > LAST_ASCII
                    || character == '"'
                    || character == '\\') {
                return false;
            }
        }
        return true;
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
