package io.github.awsession.argument;

import io.github.awsession.value.DecimalText;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Spells values and their types in messages. AWS CLI prints them in Python's notation; scripts may
 * read it, so it is kept to the letter.
 */
final class Spelling {
    private Spelling() {}

    /** A value by itself: text as it is, anything else as {@link #nested}. */
    static String of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Timestamp(String literal, boolean _) -> literal.replace('T', ' ');
            default -> nested(value);
        };
    }

    /** The type of a value. */
    static String typeOf(Value value) {
        String type =
                switch (value) {
                    case Value.Null _ -> "NoneType";
                    case Value.Bool _ -> "bool";
                    case Value.Integral _ -> "int";
                    case Value.Decimal _ -> "float";
                    case Value.Text _ -> "str";
                    case Value.Timestamp moment ->
                            moment.hasTime() ? "datetime.datetime" : "datetime.date";
                    case Value.Blob _ -> "bytes";
                    case Value.Sequence _ -> "list";
                    case Value.Structure _ -> "dict";
                };
        return "<class '" + type + "'>";
    }

    /** A value inside a list or a structure: text is quoted. */
    static String nested(Value value) {
        return switch (value) {
            case Value.Null _ -> "None";
            case Value.Bool(boolean truth) -> truth ? "True" : "False";
            case Value.Integral integral -> integral.value().toString();
            case Value.Decimal(double number) -> decimal(number);
            case Value.Text(String text) -> quoted(text);
            case Value.Timestamp moment -> moment(moment);
            case Value.Blob blob -> bytes(blob.bytes());
            case Value.Sequence sequence -> {
                List<String> items = new ArrayList<>(sequence.items().size());
                sequence.items().forEach(item -> items.add(nested(item)));
                yield "[" + String.join(", ", items) + "]";
            }
            case Value.Structure structure -> {
                List<String> members = new ArrayList<>(structure.members().size());
                structure
                        .members()
                        .forEach(
                                (name, member) ->
                                        members.add(quoted(name) + ": " + nested(member)));
                yield "{" + String.join(", ", members) + "}";
            }
        };
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

    private static String moment(Value.Timestamp moment) {
        List<String> parts = new ArrayList<>();
        for (String part : moment.literal().split("[-T:.]", -1)) {
            parts.add(part.replaceFirst("^0+(?=.)", ""));
        }
        boolean noSeconds = parts.size() == 6 && parts.getLast().equals("0");
        List<String> shown = noSeconds ? parts.subList(0, 5) : parts;
        return (moment.hasTime() ? "datetime.datetime(" : "datetime.date(")
                + String.join(", ", shown)
                + ")";
    }

    private static String bytes(byte[] bytes) {
        String characters = new String(bytes, StandardCharsets.ISO_8859_1);
        char quote = quote(characters);
        StringBuilder out = new StringBuilder("b").append(quote);
        characters.chars().forEach(character -> character(out, character, quote, character < 0x7f));
        return out.append(quote).toString();
    }

    /** A text in quotes, with everything escaped that does not print. */
    static String quoted(String text) {
        char quote = quote(text);
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints()
                .forEach(character -> character(out, character, quote, isPrintable(character)));
        return out.append(quote).toString();
    }

    private static char quote(String text) {
        return text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    }

    private static void character(StringBuilder out, int character, char quote, boolean printable) {
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
                    escape(out, character);
                }
            }
        }
    }

    private static void escape(StringBuilder out, int character) {
        String digits = Integer.toHexString(character);
        if (character <= 0xff) {
            out.append("\\x").repeat('0', 2 - digits.length());
        } else if (character <= 0xffff) {
            out.append("\\u").repeat('0', 4 - digits.length());
        } else {
            out.append("\\U").repeat('0', 8 - digits.length());
        }
        out.append(digits);
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
