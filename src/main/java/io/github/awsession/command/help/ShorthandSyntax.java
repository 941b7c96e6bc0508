package io.github.awsession.command.help;

import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.StringJoiner;

/** Shows how a value is typed in shorthand: {@code Key=string,Value=string}. */
final class ShorthandSyntax {
    /** Limits the nesting, because deeper values are easier to read as JSON. */
    private static final int MOST_LEVELS = 3;

    private final ServiceModel service;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tooDeep;

    private ShorthandSyntax(ServiceModel service) {
        this.service = service;
    }

    /**
     * Returns the shorthand of an option's value; the result is empty for a value that has no
     * shorthand or is nested too deeply.
     */
    static Optional<String> of(ServiceModel service, Shape shape) {
        ShorthandSyntax syntax = new ShorthandSyntax(service);
        String example =
                shape instanceof Shape.ListShape list
                        ? syntax.items(service.shape(list.item()))
                        : isScalar(shape) ? "" : syntax.value(shape);
        return syntax.tooDeep || example.isEmpty() ? Optional.empty() : Optional.of(example);
    }

    static boolean isScalar(Shape shape) {
        return !(shape instanceof Shape.StructureShape
                || shape instanceof Shape.ListShape
                || shape instanceof Shape.MapShape);
    }

    private String items(Shape item) {
        return isScalar(item) ? "" : value(item) + " ...";
    }

    private String value(Shape shape) {
        if (open.size() > MOST_LEVELS) {
            tooDeep = true;
            return "";
        }
        if (shape instanceof Shape.StructureShape structure) {
            return braced(members(structure));
        }
        if (shape instanceof Shape.ListShape list) {
            return list(service.shape(list.item()));
        }
        return shape instanceof Shape.MapShape map
                ? braced(map(service.shape(map.value())))
                : ShapeHelp.type(shape);
    }

    private String braced(String inner) {
        return open.isEmpty() ? inner : '{' + inner + '}';
    }

    private String members(Shape.StructureShape structure) {
        StringJoiner members = new StringJoiner(",");
        for (Member member : structure.members()) {
            Shape target = service.target(member);
            boolean again = open.contains(target.name());
            members.add(member.name() + '=' + (again ? "( ... recursive ... )" : below(target)));
        }
        return members.toString();
    }

    private String map(Shape value) {
        String below = below(value);
        return "KeyName1=" + below + ",KeyName2=" + below;
    }

    private String list(Shape item) {
        boolean bracketed = !isScalar(item) || !open.isEmpty();
        String below = below(item);
        return bracketed ? '[' + below + ',' + below + ']' : below + ',' + below;
    }

    private String below(Shape shape) {
        open.push(shape.name());
        String value = value(shape);
        open.pop();
        return value;
    }
}
