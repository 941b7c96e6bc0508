package build.models;

import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.Pagination;
import io.github.awsession.model.Range;
import io.github.awsession.model.Shape;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Java expressions that make the parts of a model, without documentation. */
final class ModelCode {
    private static final String NO_DOCUMENTATION = "\"\"";

    private ModelCode() {}

    static String of(Operation operation) {
        return create(
                "Operation",
                text(operation.name()),
                text(operation.commandName()),
                text(operation.input()),
                text(operation.output()),
                list(operation.errors(), ModelCode::text),
                text(operation.method()),
                text(operation.uri()),
                operation
                        .pagination()
                        .map(pagination -> "Optional.of(" + of(pagination) + ")")
                        .orElse("Optional.empty()"),
                NO_DOCUMENTATION);
    }

    private static String of(Pagination pagination) {
        return create(
                "Pagination",
                text(pagination.inputToken()),
                text(pagination.outputToken()),
                text(pagination.limitKey()),
                text(pagination.resultKey()));
    }

    static String of(Shape shape) {
        return switch (shape) {
            case Shape.StructureShape it ->
                    shape(it, list(it.members(), ModelCode::of), truth(it.exception()));
            case Shape.ListShape it -> shape(it, text(it.item()), of(it.length()));
            case Shape.MapShape it -> shape(it, text(it.key()), text(it.value()), of(it.length()));
            case Shape.StringShape it ->
                    shape(
                            it,
                            list(it.values(), ModelCode::text),
                            of(it.length()),
                            text(it.pattern()));
            case Shape.IntegerShape it -> shape(it, truth(it.wide()), of(it.range()));
            case Shape.DecimalShape it -> shape(it, of(it.range()));
            case Shape.BooleanShape it -> shape(it);
            case Shape.TimestampShape it -> shape(it);
            case Shape.BlobShape it -> shape(it, of(it.length()));
        };
    }

    private static String shape(Shape shape, String... parts) {
        return create(
                "Shape." + shape.getClass().getSimpleName(),
                Stream.of(
                                Stream.of(text(shape.name())),
                                Stream.of(parts),
                                Stream.of(NO_DOCUMENTATION))
                        .flatMap(Function.identity())
                        .toArray(String[]::new));
    }

    private static String of(Member member) {
        return create(
                "Member",
                text(member.name()),
                text(member.target()),
                truth(member.required()),
                truth(member.idempotencyToken()),
                truth(member.deprecated()),
                text(member.location()),
                text(member.locationName()),
                NO_DOCUMENTATION);
    }

    private static String of(Range range) {
        return create("Range", number(range.min()), number(range.max()));
    }

    private static String create(String type, String... parts) {
        return "new " + type + "(" + String.join(", ", parts) + ")";
    }

    private static <T> String list(List<T> items, Function<T, String> code) {
        return items.stream().map(code).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private static String number(@Nullable Long number) {
        return number == null ? "null" : number + "L";
    }

    private static String truth(boolean truth) {
        return Boolean.toString(truth);
    }

    /** Returns a text as a Java literal. */
    static String text(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder literal = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"' || character == '\\') {
                literal.append('\\').append(character);
            } else if (character < ' ') {
                literal.append("\\%03o".formatted((int) character));
            } else if (character > '~') {
                literal.append("\\u%04x".formatted((int) character));
            } else {
                literal.append(character);
            }
        }
        return literal.append('"').toString();
    }
}
