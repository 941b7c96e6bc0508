package io.github.awsession.python;

import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * Spells values and their types in Python's notation, which AWS CLI prints in messages and, for
 * lists and structures where a scalar was expected, in its text and table formats: {@code {'a':
 * ['b', 1, None]}}. Scripts may depend on this notation, so it is reproduced exactly.
 */
public final class PythonText {
    private final StringBuilder out = new StringBuilder();

    private PythonText() {}

    /**
     * Returns the text of a value as Python's {@code str()} does: a text or a timestamp has no
     * quotes.
     */
    public static String of(Value value) {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        if (value instanceof Value.Timestamp timestamp) {
            return timestamp.spaced();
        }
        PythonText printed = new PythonText();
        printed.value(value);
        return printed.out.toString();
    }

    /** Returns the type of a value, such as {@code <class 'str'>}. */
    public static String typeOf(Value value) {
        String type =
                switch (value) {
                    case Value.Null _ -> "NoneType";
                    case Value.Bool _ -> "bool";
                    case Value.Integral _ -> "int";
                    case Value.Decimal _ -> "float";
                    case Value.Text _ -> "str";
                    case Value.Timestamp timestamp ->
                            timestamp.hasTime() ? "datetime.datetime" : "datetime.date";
                    case Value.Blob _ -> "bytes";
                    case Value.Sequence _ -> "list";
                    case Value.Structure _ -> "dict";
                };
        return "<class '" + type + "'>";
    }

    /** Returns a text in quotes, with escapes for all characters that are not printable. */
    public static String quoted(String text) {
        PythonText printed = new PythonText();
        printed.quote(text);
        return printed.out.toString();
    }

    /**
     * Returns the escape of a character, such as {@code \x1b}, {@code \u2028} or {@code
     * \U000e0001}.
     */
    public static String escape(int character) {
        String digits = Integer.toHexString(character);
        if (character <= 0xff) {
            return "\\x" + "0".repeat(2 - digits.length()) + digits;
        }
        return character <= Character.MAX_VALUE
                ? "\\u" + "0".repeat(4 - digits.length()) + digits
                : "\\U" + "0".repeat(8 - digits.length()) + digits;
    }

    private void value(Value value) {
        if (value instanceof Value.Structure structure) {
            structure(structure);
        } else if (value instanceof Value.Sequence sequence) {
            sequence(sequence);
        } else if (value instanceof Value.Text(String text)) {
            quote(text);
        } else if (value instanceof Value.Integral integral) {
            out.append(integral.value());
        } else if (value instanceof Value.Decimal(double number)) {
            out.append(decimal(number));
        } else if (value instanceof Value.Bool(boolean truth)) {
            out.append(truth ? "True" : "False");
        } else if (value instanceof Value.Timestamp timestamp) {
            timestamp(timestamp);
        } else if (value instanceof Value.Blob blob) {
            bytes(blob.bytes());
        } else {
            out.append("None");
        }
    }

    private static String decimal(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return DecimalText.of(number);
    }

    private void timestamp(Value.Timestamp timestamp) {
        String[] parts = timestamp.literal().split("[-T:.]", -1);
        boolean noSeconds = parts.length == 6 && withoutZeros(parts[5]).equals("0");
        int count = noSeconds ? 5 : parts.length;
        out.append(timestamp.hasTime() ? "datetime.datetime(" : "datetime.date(");
        for (int index = 0; index < count; index++) {
            out.append(index == 0 ? "" : ", ").append(withoutZeros(parts[index]));
        }
        out.append(')');
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private void sequence(Value.Sequence sequence) {
        out.append('[');
        Iterator<Value> items = sequence.items().iterator();
        while (items.hasNext()) {
            value(items.next());
            out.append(items.hasNext() ? ", " : "");
        }
        out.append(']');
    }

    private void structure(Value.Structure structure) {
        out.append('{');
        Iterator<Map.Entry<String, Value>> members = structure.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Value> member = members.next();
            quote(member.getKey());
            out.append(": ");
            value(member.getValue());
            out.append(members.hasNext() ? ", " : "");
        }
        out.append('}');
    }

    private void bytes(byte[] bytes) {
        String characters = new String(bytes, StandardCharsets.ISO_8859_1);
        char quote = quoteFor(characters);
        out.append('b').append(quote);
        characters.chars().forEach(character -> character(character, quote, character < 0x7f));
        out.append(quote);
    }

    private void quote(String text) {
        char quote = quoteFor(text);
        out.append(quote);
        text.codePoints().forEach(character -> character(character, quote, isPrintable(character)));
        out.append(quote);
    }

    private static char quoteFor(String text) {
        return text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    }

    private void character(int character, char quote, boolean printable) {
        switch (character) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (character == quote) {
                    out.append('\\').append(quote);
                } else if (printable && character >= ' ') {
                    out.appendCodePoint(character);
                } else {
                    out.append(escape(character));
                }
            }
        }
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
