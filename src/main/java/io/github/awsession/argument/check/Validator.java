package io.github.awsession.argument.check;

import io.github.awsession.argument.timestamp.Timestamps;
import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.Range;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the types, the required and unknown names and the minimums of parameters exactly as
 * strictly as AWS CLI does.
 *
 * <p>Violations are reported in AWS CLI's order: for each structure first the missing members, then
 * the unknown members, then the violations inside its members in the order in which the members
 * were given. A missing idempotency token of the input is no violation, because the caller
 * generates a value.
 */
public final class Validator {
    private static final String TEXT = "<class 'str'>";
    private static final String WHOLE = "<class 'int'>";
    private static final String STRUCTURE = "<class 'dict'>";
    private static final String LIST = "<class 'list'>, <class 'tuple'>";
    private static final String TRUTH = "<class 'bool'>";
    private static final String DECIMAL =
            "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>";
    private static final String TIMESTAMP = "<class 'datetime.datetime'>, timestamp-string";
    private static final String BYTES = "<class 'bytes'>, <class 'bytearray'>, file-like object";

    private final ServiceModel service;
    private final Clock clock;
    private final List<String> lines = new ArrayList<>();

    private Validator(ServiceModel service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /**
     * Returns the text of all violations in an operation's input (the line "Parameter validation
     * failed:" and one line for each violation), or an empty optional. The clock completes a date
     * of which parts are missing.
     *
     * @throws GeneralException for a timestamp that is too far away to calculate with
     */
    public static Optional<String> check(
            ServiceModel service, Operation operation, Value.Structure parameters, Clock clock) {
        return check(service, service.input(operation), parameters, clock);
    }

    /** Returns the text of all violations in a structure, as for the input of an operation. */
    public static Optional<String> check(
            ServiceModel service, Shape.StructureShape shape, Value.Structure value, Clock clock) {
        Validator validator = new Validator(service, clock);
        validator.check("", shape, value);
        return text(validator.lines);
    }

    /** Returns the text of these violations, or an empty optional if there are none. */
    public static Optional<String> text(List<String> violations) {
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of("Parameter validation failed:\n" + String.join("\n", violations));
    }

    /**
     * Checks one value at a path such as {@code .EngineConfiguration.Classifications[0]}; the path
     * of the input itself is empty.
     */
    private void check(String path, Shape shape, Value value) {
        if (shape instanceof Shape.StructureShape structure) {
            structure(path, structure, value);
        } else if (shape instanceof Shape.ListShape list) {
            list(path, list, value);
        } else if (shape instanceof Shape.MapShape map) {
            map(path, map, value);
        } else if (shape instanceof Shape.StringShape string) {
            string(path, string, value);
        } else if (shape instanceof Shape.IntegerShape whole) {
            whole(path, whole, value);
        } else if (shape instanceof Shape.DecimalShape decimal) {
            decimal(path, decimal, value);
        } else if (shape instanceof Shape.BooleanShape) {
            demand(value instanceof Value.Bool, path, value, TRUTH);
        } else if (shape instanceof Shape.TimestampShape) {
            demand(new Timestamps(clock).isTimestamp(value), path, value, TIMESTAMP);
        } else {
            boolean bytes = value instanceof Value.Blob || value instanceof Value.Text;
            demand(bytes, path, value, BYTES);
        }
    }

    private void structure(String path, Shape.StructureShape shape, Value value) {
        if (!(value instanceof Value.Structure structure)) {
            demand(false, path, value, STRUCTURE);
            return;
        }
        for (Member member : shape.members()) {
            boolean madeUp = member.idempotencyToken() && path.isEmpty();
            if (member.required() && !madeUp && structure.get(member.name()) == null) {
                lines.add(
                        "Missing required parameter in "
                                + named(path)
                                + ": \""
                                + member.name()
                                + "\"");
            }
        }
        for (String name : structure.members().keySet()) {
            if (shape.member(name) == null) {
                lines.add(
                        "Unknown parameter in "
                                + named(path)
                                + ": \""
                                + name
                                + "\", must be one of: "
                                + String.join(", ", names(shape)));
            }
        }
        for (Map.Entry<String, Value> given : structure.members().entrySet()) {
            Member member = shape.member(given.getKey());
            if (member != null) {
                check(path + "." + member.name(), service.target(member), given.getValue());
            }
        }
    }

    private static List<String> names(Shape.StructureShape shape) {
        List<String> names = new ArrayList<>(shape.members().size());
        shape.members().forEach(member -> names.add(member.name()));
        return names;
    }

    private void list(String path, Shape.ListShape shape, Value value) {
        if (!(value instanceof Value.Sequence(List<Value> items))) {
            demand(false, path, value, LIST);
            return;
        }
        length(path, items.size(), shape.length());
        Shape item = service.shape(shape.item());
        for (int index = 0; index < items.size(); index++) {
            check(path + "[" + index + "]", item, items.get(index));
        }
    }

    private void map(String path, Shape.MapShape shape, Value value) {
        if (!(value instanceof Value.Structure structure)) {
            demand(false, path, value, STRUCTURE);
            return;
        }
        Shape keyShape = service.shape(shape.key());
        Shape valueShape = service.shape(shape.value());
        structure
                .members()
                .forEach(
                        (key, item) -> {
                            check(path + " (key: " + key + ")", keyShape, new Value.Text(key));
                            check(path + "." + key, valueShape, item);
                        });
    }

    private void string(String path, Shape.StringShape shape, Value value) {
        if (value instanceof Value.Text(String text)) {
            length(path, text.codePointCount(0, text.length()), shape.length());
        } else {
            demand(false, path, value, TEXT);
        }
    }

    private void whole(String path, Shape.IntegerShape shape, Value value) {
        if (!isWholeInRange(path, value, shape.range())) {
            demand(false, path, value, WHOLE);
        }
    }

    private void decimal(String path, Shape.DecimalShape shape, Value value) {
        if (value instanceof Value.Decimal(double number)) {
            if (isBelow(number, shape.range().min())) {
                tooSmall(path, value, shape.range());
            }
        } else if (!isWholeInRange(path, value, shape.range())) {
            demand(false, path, value, DECIMAL);
        }
    }

    /**
     * Returns whether the value is a whole number, and records a violation if the number is below
     * the minimum. As everywhere in AWS CLI, a truth value counts as one or zero.
     */
    private boolean isWholeInRange(String path, Value value, Range range) {
        BigInteger number;
        if (value instanceof Value.Integral integral) {
            number = integral.value();
        } else if (value instanceof Value.Bool(boolean truth)) {
            number = truth ? BigInteger.ONE : BigInteger.ZERO;
        } else {
            return false;
        }
        Long min = range.min();
        if (min != null && number.compareTo(BigInteger.valueOf(min)) < 0) {
            tooSmall(path, value, range);
        }
        return true;
    }

    /** Returns whether a number is below the minimum, by an exact comparison; NaN never is. */
    private static boolean isBelow(double number, @Nullable Long min) {
        if (min == null || Double.isNaN(number)) {
            return false;
        }
        return Double.isInfinite(number)
                ? number < 0
                : new BigDecimal(number).compareTo(BigDecimal.valueOf(min)) < 0;
    }

    private void tooSmall(String path, Value value, Range range) {
        lines.add(
                "Invalid value for parameter "
                        + named(path)
                        + ", value: "
                        + PythonText.of(value)
                        + ", valid min value: "
                        + range.min());
    }

    private void length(String path, int length, Range range) {
        Long min = range.min();
        if (min != null && length < min) {
            lines.add(
                    "Invalid length for parameter "
                            + named(path)
                            + ", value: "
                            + length
                            + ", valid min length: "
                            + min);
        }
    }

    private void demand(boolean met, String path, Value value, String types) {
        if (!met) {
            lines.add(
                    "Invalid type for parameter "
                            + named(path)
                            + ", value: "
                            + PythonText.of(value)
                            + ", type: "
                            + PythonText.typeOf(value)
                            + ", valid types: "
                            + types);
        }
    }

    private static String named(String path) {
        if (path.isEmpty()) {
            return "input";
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
