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
                switch (shape) {
                    case Shape.ListShape list when isScalar(service.shape(list.item())) -> "";
                    case Shape.ListShape list -> syntax.value(service.shape(list.item())) + " ...";
                    case Shape.StructureShape _, Shape.MapShape _ -> syntax.value(shape);
                    default -> "";
                };
        return syntax.tooDeep || example.isEmpty() ? Optional.empty() : Optional.of(example);
    }

    static boolean isScalar(Shape shape) {
        return switch (shape) {
            case Shape.StructureShape _, Shape.ListShape _, Shape.MapShape _ -> false;
            default -> true;
        };
    }

    private String value(Shape shape) {
        if (open.size() > MOST_LEVELS) {
            tooDeep = true;
            return "";
        }
        return switch (shape) {
            case Shape.StructureShape structure -> braced(members(structure));
            case Shape.ListShape list -> list(service.shape(list.item()));
            case Shape.MapShape map -> braced(map(service.shape(map.value())));
            default -> ShapeHelp.type(shape);
        };
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
