package io.github.awsession.output;

import io.github.awsession.value.DecimalText;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * Spells values as the text and table formats show them: {@code None}, {@code True}, numbers as in
 * JSON, text as it is. A list or structure where a scalar was expected is shown as AWS CLI does,
 * with quoted texts: {@code {'a': ['b', 1]}}.
 */
final class PrintedText {
    private final StringBuilder out = new StringBuilder();

    private PrintedText() {}

    static String of(Value value) {
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        PrintedText printed = new PrintedText();
        printed.value(value);
        return printed.out.toString();
    }

    private void value(Value value) {
        switch (value) {
            case Value.Null _ -> out.append("None");
            case Value.Bool(boolean truth) -> out.append(truth ? "True" : "False");
            case Value.Integral integral -> out.append(integral.value());
            case Value.Decimal(double number) -> out.append(decimal(number));
            case Value.Text(String text) -> quoted(text);
            case Value.Timestamp timestamp -> quoted(timestamp.literal());
            case Value.Blob blob -> {
                out.append('b');
                quoted(new String(blob.bytes(), StandardCharsets.ISO_8859_1));
            }
            case Value.Sequence sequence -> sequence(sequence);
            case Value.Structure structure -> structure(structure);
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
            quoted(member.getKey());
            out.append(": ");
            value(member.getValue());
            out.append(members.hasNext() ? ", " : "");
        }
        out.append('}');
    }

    private void quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        text.codePoints().forEach(character -> character(character, quote));
        out.append(quote);
    }

    private void character(int character, char quote) {
        switch (character) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (character == quote) {
                    out.append('\\').append(quote);
                } else if (isPrintable(character)) {
                    out.appendCodePoint(character);
                } else {
                    out.append(escape(character));
                }
            }
        }
    }

    private static boolean isPrintable(int character) {
        return character == ' '
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR ->
                            false;
                    default -> true;
                };
    }

    /** The escape of a character: {@code \x1b}, {@code \u2028} or {@code \U000e0001}. */
    static String escape(int character) {
        String digits = Integer.toHexString(character);
        if (character <= 0xFF) {
            return "\\x" + "0".repeat(2 - digits.length()) + digits;
        }
        return character <= Character.MAX_VALUE
                ? "\\u" + "0".repeat(4 - digits.length()) + digits
                : "\\U" + "0".repeat(8 - digits.length()) + digits;
    }
}
