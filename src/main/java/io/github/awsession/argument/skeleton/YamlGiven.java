package io.github.awsession.argument.skeleton;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Writes values as YAML in the layout of {@link YamlSkeleton}: dashes stand below the key, texts
 * are quoted, so that none of them turns into a number or a truth value when it is read.
 */
final class YamlGiven {
    /** Words that YAML 1.1 takes for something else than text. */
    private static final Set<String> MEANINGS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private final StringBuilder out;

    YamlGiven(StringBuilder out) {
        this.out = out;
    }

    /** Writes a value and its comment behind a key that stands at the indentation. */
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

    /** Writes entries; the first one goes behind what is on its line already. */
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

    /** YAML 1.1 wants a point before the exponent, and other words for what is no number. */
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

    /** Text on one line; what cannot be seen is escaped. */
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
