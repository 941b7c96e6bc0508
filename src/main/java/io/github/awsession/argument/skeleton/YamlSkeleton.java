package io.github.awsession.argument.skeleton;

import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Writes a sample input as YAML with a comment behind each member: whether the member is required,
 * what it means, and which values it may have. The first comment of a structure has one more space
 * before it, as in AWS CLI.
 */
final class YamlSkeleton {
    private final ServiceModel service;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    YamlSkeleton(ServiceModel service) {
        this.service = service;
    }

    /** Returns the sample, in which the given values replace sample values. */
    String write(Shape.StructureShape input, Value.Structure given) {
        if (input.members().isEmpty() && given.members().isEmpty()) {
            return "{}\n";
        }
        structure(input, given, "", "");
        return out.toString();
    }

    /**
     * Writes members at an indentation; the first member has its own indentation, which is empty
     * where the member continues a line.
     */
    private void structure(
            Shape.StructureShape shape, Value.Structure given, String firstIndent, String indent) {
        open.push(shape.name());
        String start = firstIndent;
        for (Member member : shape.members()) {
            boolean first = member == shape.members().getFirst();
            out.append(start).append(member.name()).append(':');
            Value value = given.get(member.name());
            if (value == null) {
                value(service.target(member), comment(member, first), indent);
            } else {
                given(service.target(member), value, comment(member, first), indent);
            }
            start = indent;
        }
        if (!given.members().isEmpty()) {
            unknown(shape, given, start, indent);
        }
        open.pop();
    }

    /**
     * Writes a given value behind a key; in a structure, members that are not given keep their
     * sample values.
     */
    private void given(Shape shape, Value value, String comment, String indent) {
        if (shape instanceof Shape.StructureShape structure
                && value instanceof Value.Structure members
                && !structure.members().isEmpty()
                && !isRepeated(structure)) {
            out.append(comment).append('\n');
            structure(structure, members, indent + "  ", indent + "  ");
        } else {
            new YamlGiven(out).write(value, comment, indent);
        }
    }

    /** Writes the given members that the model does not know, so that no given value is lost. */
    private void unknown(
            Shape.StructureShape shape, Value.Structure given, String start, String indent) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(given.members());
        shape.members().forEach(member -> members.remove(member.name()));
        new YamlGiven(out).members(members, start, indent);
    }

    /**
     * Writes a sample value behind a key: a scalar and then the comment, or the comment and then
     * the value on further lines.
     */
    private void value(Shape shape, String comment, String indent) {
        switch (shape) {
            case Shape.StructureShape structure
                    when !isRepeated(structure) && !structure.members().isEmpty() -> {
                out.append(comment).append('\n');
                structure(structure, Value.Structure.EMPTY, indent + "  ", indent + "  ");
            }
            case Shape.MapShape map -> {
                out.append(comment)
                        .append('\n')
                        .append(indent)
                        .append("  ")
                        .append(Sample.KEY)
                        .append(':');
                value(service.shape(map.value()), "", indent + "  ");
            }
            case Shape.ListShape list -> {
                out.append(comment).append('\n');
                item(service.shape(list.item()), indent, indent);
            }
            default -> out.append(' ').append(scalar(shape)).append(comment).append('\n');
        }
    }

    /** Writes the only item of a list, whose dash stands below the key. */
    private void item(Shape shape, String start, String indent) {
        out.append(start).append("- ");
        switch (shape) {
            case Shape.StructureShape structure
                    when !isRepeated(structure) && !structure.members().isEmpty() ->
                    structure(structure, Value.Structure.EMPTY, "", indent + "  ");
            case Shape.MapShape map -> {
                out.append(Sample.KEY).append(':');
                value(service.shape(map.value()), "", indent + "  ");
            }
            case Shape.ListShape list -> item(service.shape(list.item()), "", indent + "  ");
            default -> out.append(scalar(shape)).append('\n');
        }
    }

    private boolean isRepeated(Shape.StructureShape shape) {
        return Collections.frequency(open, shape.name()) > 0;
    }

    private static String scalar(Shape shape) {
        return switch (shape) {
            case Shape.StringShape string -> text(Sample.text(string));
            case Shape.IntegerShape _ -> "0";
            case Shape.DecimalShape _ -> "0.0";
            case Shape.BooleanShape _ -> "true";
            case Shape.TimestampShape _ -> PythonText.of(Sample.TIMESTAMP);
            case Shape.BlobShape _ -> "!!binary ''";
            case Shape.StructureShape _, Shape.ListShape _, Shape.MapShape _ -> "{}";
        };
    }

    private static String text(String text) {
        boolean word =
                !text.isEmpty()
                        && text.chars()
                                .allMatch(
                                        character ->
                                                character == '_' || Character.isLetter(character));
        boolean meaning = List.of("true", "false", "null").contains(text.toLowerCase(Locale.ROOT));
        return word && !meaning ? text : "'" + text.replace("'", "''") + "'";
    }

    private String comment(Member member, boolean first) {
        StringBuilder words = new StringBuilder();
        words.append(member.required() ? " [REQUIRED]" : "");
        String documentation = firstSentence(documentation(member));
        words.append(documentation.isEmpty() ? "" : " " + documentation);
        if (service.target(member) instanceof Shape.StringShape string
                && !string.values().isEmpty()) {
            words.append(" Valid values are: ")
                    .append(String.join(", ", string.values()))
                    .append('.');
        }
        return words.isEmpty() ? "" : (first ? "  #" : " #") + words;
    }

    private String documentation(Member member) {
        return member.documentation().isEmpty()
                ? service.target(member).documentation()
                : member.documentation();
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
