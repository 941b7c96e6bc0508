package io.github.awsession.output.yaml;

import io.github.awsession.python.CodePoints;
import io.github.awsession.python.DecimalText;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Writes trees as YAML in block style: each level is indented by two spaces, lists inside
 * structures are not indented, members are sorted, and a part that occurs more than once is written
 * once and then referred to. The output matches that of the libyaml emitter that AWS CLI uses.
 */
public final class YamlTree {
    /** A longer member name is written as an explicit key, with a question mark. */
    private static final int LONGEST_SIMPLE_KEY = 128;

    private static final int STEP = 2;

    private final YamlLines lines = new YamlLines();
    private final YamlAnchors anchors;

    private YamlTree(YamlAnchors anchors) {
        this.anchors = anchors;
    }

    /** Returns the text of a structure or list. */
    public static String write(Value value) {
        YamlTree tree = new YamlTree(YamlAnchors.in(value));
        tree.value(value, -STEP, false);
        tree.lines.indent(0);
        return tree.lines.text();
    }

    /**
     * Writes one value.
     *
     * @param indent the indentation of the block that contains the value
     * @param inStructure whether that block is a structure, not a list or the document
     */
    private void value(Value value, int indent, boolean inStructure) {
        if (value instanceof Value.Structure structure) {
            if (anchor(value)) {
                structure(structure, indent + STEP);
            }
        } else if (value instanceof Value.Sequence(List<Value> items)) {
            if (anchor(value)) {
                boolean flush = inStructure && !lines.isAtIndention();
                sequence(items, flush ? Math.max(indent, 0) : indent + STEP);
            }
        } else {
            scalar(value, indent + STEP, false);
        }
    }

    /**
     * Writes the anchor or the alias of a value that has one; returns whether the value itself must
     * follow.
     */
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
        if (value instanceof Value.Text(String text)) {
            new YamlScalar(text, lines, indent, key).write();
        } else if (value instanceof Value.Blob blob) {
            String text = Base64.getEncoder().encodeToString(blob.bytes());
            new YamlScalar(text, lines, indent, key).write();
        } else if (value instanceof Value.Timestamp timestamp) {
            lines.word(timestamp.spaced());
        } else if (value instanceof Value.Bool(boolean truth)) {
            lines.word(truth ? "true" : "false");
        } else if (value instanceof Value.Integral integral) {
            lines.word(integral.value().toString());
        } else if (value instanceof Value.Decimal(double number)) {
            lines.word(decimal(number));
        } else {
            lines.word("null");
        }
    }

    private static String decimal(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        return Double.isInfinite(number) ? (number > 0 ? ".inf" : "-.inf") : DecimalText.of(number);
    }
}
