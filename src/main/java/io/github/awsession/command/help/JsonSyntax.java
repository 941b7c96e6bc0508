package io.github.awsession.command.help;

import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;

/** Shows how a value is typed as JSON, with types and allowed values in place of values. */
final class JsonSyntax {
    private final ServiceModel service;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private JsonSyntax(ServiceModel service) {
        this.service = service;
    }

    /** Returns the lines of the JSON form of a shape. */
    static List<String> of(ServiceModel service, Shape shape) {
        JsonSyntax syntax = new JsonSyntax(service);
        syntax.value(shape, 0);
        return syntax.text.toString().lines().toList();
    }

    private void value(Shape shape, int depth) {
        if (open.contains(shape.name())) {
            text.append("{ ... recursive ... }");
            return;
        }
        open.push(shape.name());
        if (shape instanceof Shape.StructureShape structure) {
            structure(structure, depth);
        } else if (shape instanceof Shape.ListShape list) {
            list(service.shape(list.item()), depth);
        } else if (shape instanceof Shape.MapShape map) {
            map(service.shape(map.key()), service.shape(map.value()), depth);
        } else if (shape instanceof Shape.StringShape string) {
            text.append(string(string));
        } else if (shape instanceof Shape.BooleanShape) {
            text.append("true|false");
        } else {
            text.append(ShapeHelp.type(shape));
        }
        open.pop();
    }

    private static String string(Shape.StringShape string) {
        if (string.values().isEmpty()) {
            return "\"string\"";
        }
        StringJoiner values = new StringJoiner("|");
        string.values().forEach(value -> values.add('"' + value + '"'));
        return values.toString();
    }

    private void structure(Shape.StructureShape structure, int depth) {
        text.append('{');
        Iterator<Member> members = structure.members().iterator();
        while (members.hasNext()) {
            Member member = members.next();
            line(depth + 1).append('"').append(member.name()).append("\": ");
            value(service.target(member), depth + 1);
            text.append(members.hasNext() ? "," : "");
        }
        line(depth).append('}');
    }

    private void list(Shape item, int depth) {
        text.append('[');
        if (ShorthandSyntax.isScalar(item)) {
            value(item, depth);
            text.append(", ...]");
            return;
        }
        line(depth + 1);
        value(item, depth + 1);
        line(depth + 1).append("...");
        line(depth).append(']');
    }

    private void map(Shape key, Shape value, int depth) {
        text.append('{');
        value(key, depth);
        text.append(": ");
        value(value, depth + 1);
        line(depth + 1).append("...}");
    }

    private StringBuilder line(int depth) {
        return text.append('\n').repeat("  ", depth);
    }
}
