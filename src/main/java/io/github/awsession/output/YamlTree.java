package io.github.awsession.output;

import io.github.awsession.python.CodePoints;
import io.github.awsession.python.DecimalText;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Writes trees as YAML in block style: two spaces a level, lists inside structures not indented,
 * members sorted, a part that occurs twice written once and referred to. Matches the libyaml
 * emitter that AWS CLI uses.
 */
final class YamlTree {
    /** A longer member name is written as an explicit key, with a question mark. */
    private static final int LONGEST_SIMPLE_KEY = 128;

    private static final int STEP = 2;

    private final YamlLines lines = new YamlLines();
    private final YamlAnchors anchors;

    private YamlTree(YamlAnchors anchors) {
        this.anchors = anchors;
    }

    /** The text of a structure or list. */
    static String write(Value value) {
        YamlTree tree = new YamlTree(YamlAnchors.in(value));
        tree.value(value, -STEP, false);
        tree.lines.indent(0);
        return tree.lines.text();
    }

    /**
     * Writes one value.
     *
     * @param indent of the block it stands in
     * @param inStructure whether that block is a structure, not a list or the document
     */
    private void value(Value value, int indent, boolean inStructure) {
        switch (value) {
            case Value.Structure structure -> {
                if (anchor(value)) {
                    structure(structure, indent + STEP);
                }
            }
            case Value.Sequence(List<Value> items) -> {
                if (anchor(value)) {
                    sequence(
                            items,
                            inStructure && !lines.isAtIndention()
                                    ? Math.max(indent, 0)
                                    : indent + STEP);
                }
            }
            default -> scalar(value, indent + STEP, false);
        }
    }

    /** Whether the value itself must follow, behind its anchor if it has one. */
    private boolean anchor(Value value) {
        String anchor = anchors.named(value);
        if (anchor.isEmpty()) {
            return true;
        }
        boolean first = anchors.isFirst(value);
        lines.indicator((first ? "&" : "*") + anchor, true);
        return first;
    }

    private void sequence(List<Value> items, int indent) {
        if (items.isEmpty()) {
            lines.indicator("[", true);
            lines.indicator("]", false);
        }
        for (Value item : items) {
            lines.indent(indent);
            lines.blockIndicator("-");
            value(item, indent, false);
        }
    }

    private void structure(Value.Structure structure, int indent) {
        if (structure.members().isEmpty()) {
            lines.indicator("{", true);
            lines.indicator("}", false);
        }
        for (String name : CodePoints.sorted(structure.members().keySet())) {
            lines.indent(indent);
            Value.Text key = new Value.Text(name);
            if (isSimpleKey(name)) {
                scalar(key, indent + STEP, true);
                lines.indicator(":", false);
            } else {
                lines.blockIndicator("?");
                scalar(key, indent + STEP, false);
                lines.indent(indent);
                lines.blockIndicator(":");
            }
            value(structure.members().getOrDefault(name, Value.Null.NULL), indent, true);
        }
    }

    private static boolean isSimpleKey(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SIMPLE_KEY
                && !YamlScalar.hasLineBreak(name);
    }

    private void scalar(Value value, int indent, boolean key) {
        switch (value) {
            case Value.Text(String text) -> new YamlScalar(text, lines, indent, key).write();
            case Value.Blob blob ->
                    new YamlScalar(
                                    Base64.getEncoder().encodeToString(blob.bytes()),
                                    lines,
                                    indent,
                                    key)
                            .write();
            case Value.Timestamp timestamp -> lines.word(timestamp.spaced());
            case Value.Null _ -> lines.word("null");
            case Value.Bool(boolean truth) -> lines.word(truth ? "true" : "false");
            case Value.Integral integral -> lines.word(integral.value().toString());
            case Value.Decimal(double number) -> lines.word(decimal(number));
            case Value.Sequence _, Value.Structure _ ->
                    throw new IllegalArgumentException("not a scalar");
        }
    }

    private static String decimal(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        return Double.isInfinite(number) ? (number > 0 ? ".inf" : "-.inf") : DecimalText.of(number);
    }
}
