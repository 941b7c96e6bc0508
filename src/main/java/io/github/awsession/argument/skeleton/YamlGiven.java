package io.github.awsession.argument.skeleton;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Writes values as YAML in the layout of {@link YamlSkeleton}: the dashes of a list stand below its
 * key, and texts are quoted, so that a reader does not take them for numbers or truth values.
 */
final class YamlGiven {
    /** Lists the words that YAML 1.1 does not read as text. */
    private static final Set<String> MEANINGS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private final StringBuilder out;

    YamlGiven(StringBuilder out) {
        this.out = out;
    }

    /** Writes a value and its comment behind a key with this indentation. */
    void write(Value value, String comment, String indent) {
        switch (value) {
            case Value.Structure(SequencedMap<String, Value> members) when !members.isEmpty() -> {
                out.append(comment).append('\n');
                members(members, indent + "  ", indent + "  ");
            }
            case Value.Sequence(List<Value> items) when !items.isEmpty() -> {
                out.append(comment).append('\n');
                items(items, indent, indent);
            }
            default -> out.append(' ').append(scalar(value)).append(comment).append('\n');
        }
    }

    /**
     * Writes entries; the first entry has its own indentation, which is empty where the entry
     * continues a line.
     */
    void members(SequencedMap<String, Value> members, String firstIndent, String indent) {
        String start = firstIndent;
        for (Map.Entry<String, Value> member : members.entrySet()) {
            out.append(start).append(key(member.getKey())).append(':');
            write(member.getValue(), "", indent);
            start = indent;
        }
    }

    private void items(List<Value> items, String firstIndent, String indent) {
        String start = firstIndent;
        for (Value item : items) {
            out.append(start).append("- ");
            switch (item) {
                case Value.Structure(SequencedMap<String, Value> members) when !members.isEmpty() ->
                        members(members, "", indent + "  ");
                case Value.Sequence(List<Value> inner) when !inner.isEmpty() ->
                        items(inner, "", indent + "  ");
                default -> out.append(scalar(item)).append('\n');
            }
            start = indent;
        }
    }

    private static String key(String name) {
        boolean plain =
                !name.isEmpty()
                        && isLetter(name.charAt(0))
                        && name.chars()
                                .allMatch(
                                        part -> isLetter(part) || "-.0123456789".indexOf(part) >= 0)
                        && !MEANINGS.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : text(name);
    }

    private static boolean isLetter(int character) {
        return character == '_' || (character < 128 && Character.isLetter(character));
    }

    private static String scalar(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text(text);
            case Value.Blob blob ->
                    "!!binary " + JsonWriter.write(blob, JsonWriter.Layout.SPACED, true);
            case Value.Timestamp(String literal, boolean _) -> literal;
            case Value.Decimal(double number) -> decimal(number);
            case Value.Null _,
                    Value.Bool _,
                    Value.Integral _,
                    Value.Sequence _,
                    Value.Structure _ ->
                    JsonWriter.write(value, JsonWriter.Layout.SPACED, true);
        };
    }

    /**
     * Writes a number as YAML 1.1 requires: with a point before the exponent, and with YAML's words
     * for infinity and NaN.
     */
    private static String decimal(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        String text = JsonWriter.write(new Value.Decimal(number), JsonWriter.Layout.SPACED, true);
        int exponent = text.indexOf('e');
        return exponent < 0 || text.indexOf('.') >= 0
                ? text
                : text.substring(0, exponent) + ".0" + text.substring(exponent);
    }

    /** Returns a quoted text on one line, in which invisible characters are escaped. */
    private static String text(String text) {
        if (text.codePoints().allMatch(YamlGiven::isVisible)) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        character -> {
                            switch (character) {
                                case '\n' -> quoted.append("\\n");
                                case '\t' -> quoted.append("\\t");
                                case '"', '\\' -> quoted.append('\\').appendCodePoint(character);
                                default -> {
                                    if (isVisible(character)) {
                                        quoted.appendCodePoint(character);
                                    } else {
                                        escape(quoted, character);
                                    }
                                }
                            }
                        });
        return quoted.append('"').toString();
    }

    private static void escape(StringBuilder quoted, int character) {
        String digits = Integer.toHexString(character);
        int width = character > 0xFFFF ? 8 : 4;
        quoted.append(width == 4 ? "\\u" : "\\U")
                .repeat('0', width - digits.length())
                .append(digits);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
