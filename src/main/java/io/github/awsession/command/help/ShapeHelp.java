package io.github.awsession.command.help;

import io.github.awsession.model.Member;
import io.github.awsession.model.Range;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Describes shapes and their parts on a help page, and indents the parts below their shape. */
public final class ShapeHelp {
    private final ServiceModel service;
    private final Page page;
    private final Deque<String> open = new ArrayDeque<>();

    ShapeHelp(ServiceModel service, Page page) {
        this.service = service;
        this.page = page;
    }

    /** Returns the kind of a shape, as help calls it. */
    static String type(Shape shape) {
        // Help pages are shown in a tenth of a second, of which switches over types would take 8
        // ms.
        if (shape instanceof Shape.StringShape) {
            return "string";
        }
        if (shape instanceof Shape.StructureShape) {
            return "structure";
        }
        if (shape instanceof Shape.ListShape) {
            return "list";
        }
        if (shape instanceof Shape.MapShape) {
            return "map";
        }
        if (shape instanceof Shape.IntegerShape integer) {
            return integer.wide() ? "long" : "integer";
        }
        if (shape instanceof Shape.DecimalShape) {
            return "double";
        }
        if (shape instanceof Shape.TimestampShape) {
            return "timestamp";
        }
        return shape instanceof Shape.BlobShape ? "blob" : "boolean";
    }

    /** Describes the members of a structure, each with all parts below it. */
    void members(int indent, Shape.StructureShape structure) {
        for (Member member : structure.members()) {
            Shape shape = service.target(member);
            String required = member.required() ? " [required]" : "";
            named(indent, member.name() + " -> ", shape, required, documentation(member, shape));
        }
    }

    /** Returns the documentation of a member, or of its shape when the member has none. */
    public static String documentation(Member member, Shape shape) {
        return member.documentation().isEmpty() ? shape.documentation() : member.documentation();
    }

    /** Describes the allowed values, bounds and parts of a shape. */
    void details(int indent, Shape shape) {
        values(indent, shape);
        constraints(indent, shape);
        open.push(shape.name());
        if (shape instanceof Shape.StructureShape structure) {
            members(indent, structure);
        } else if (shape instanceof Shape.ListShape list) {
            unnamed(indent, service.shape(list.item()));
        } else if (shape instanceof Shape.MapShape map) {
            part(indent, "key -> ", service.shape(map.key()));
            part(indent, "value -> ", service.shape(map.value()));
        }
        open.pop();
    }

    private void unnamed(int indent, Shape item) {
        part(indent, "", item);
    }

    private void part(int indent, String name, Shape shape) {
        named(indent, name, shape, "", shape.documentation());
    }

    private void named(
            int indent, String name, Shape shape, String required, String documentation) {
        page.blank().line(indent, name + '(' + type(shape) + ')' + required);
        if (!documentation.isEmpty()) {
            page.text(indent + Page.STEP, documentation);
        }
        if (open.contains(shape.name())) {
            page.line(indent + Page.STEP, "( ... recursive ... )");
        } else {
            details(indent + Page.STEP, shape);
        }
    }

    private void values(int indent, Shape shape) {
        if (shape instanceof Shape.StringShape string && !string.values().isEmpty()) {
            page.blank().line(indent, "Possible values:").blank();
            string.values().forEach(value -> page.bullet(indent, value));
        }
    }

    private void constraints(int indent, Shape shape) {
        List<String> constraints = constraints(shape);
        if (!constraints.isEmpty()) {
            page.blank().line(indent, "Constraints:").blank();
            constraints.forEach(constraint -> page.bullet(indent, constraint));
        }
    }

    private static List<String> constraints(Shape shape) {
        if (shape instanceof Shape.StringShape string) {
            return constraints(string.length(), string.pattern());
        }
        if (shape instanceof Shape.ListShape list) {
            return constraints(list.length(), null);
        }
        if (shape instanceof Shape.MapShape map) {
            return constraints(map.length(), null);
        }
        if (shape instanceof Shape.IntegerShape integer) {
            return constraints(integer.range(), null);
        }
        if (shape instanceof Shape.DecimalShape decimal) {
            return constraints(decimal.range(), null);
        }
        return shape instanceof Shape.BlobShape blob ? constraints(blob.length(), null) : List.of();
    }

    private static List<String> constraints(Range range, @Nullable String pattern) {
        List<String> constraints = new ArrayList<>();
        if (range.min() != null) {
            constraints.add("min: " + range.min());
        }
        if (range.max() != null) {
            constraints.add("max: " + range.max());
        }
        if (pattern != null) {
            constraints.add("pattern: " + pattern);
        }
        return constraints;
    }
}
