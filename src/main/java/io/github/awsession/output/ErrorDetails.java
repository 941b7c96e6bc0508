package io.github.awsession.output;

import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Lists the members of an error other than code and message, for the {@code enhanced} format. */
final class ErrorDetails {
    /** Collections with more members than this are not shown. */
    private static final int MOST_SHOWN = 4;

    private ErrorDetails() {}

    static void append(Value.Structure fields, StringBuilder out) {
        StringBuilder lines = new StringBuilder();
        boolean allShown = true;
        for (var field : fields.members().entrySet()) {
            if (!List.of("code", "message").contains(field.getKey().toLowerCase(Locale.ROOT))) {
                boolean shown = isShown(field.getValue());
                allShown &= shown;
                lines.append(field.getKey())
                        .append(": ")
                        .append(shown ? inline(field.getValue()) : "<complex value>")
                        .append('\n');
            }
        }
        if (!lines.isEmpty()) {
            out.append("\nAdditional error details:\n").append(lines);
            if (!allShown) {
                out.append(
                        "Use \"--cli-error-format json\" or another error format to see the full details.\n");
            }
        }
    }

    private static boolean isShown(Value value) {
        return switch (value) {
            case Value.Sequence(List<Value> items) -> areFewScalars(items);
            case Value.Structure(var members) -> areFewScalars(members.values());
            default -> true;
        };
    }

    private static boolean areFewScalars(Collection<Value> values) {
        return values.size() <= MOST_SHOWN && values.stream().allMatch(Value::isScalar);
    }

    private static String inline(Value value) {
        return switch (value) {
            case Value.Sequence(List<Value> items) -> {
                StringJoiner joined = new StringJoiner(", ", "[", "]");
                items.forEach(item -> joined.add(PythonText.of(item)));
                yield joined.toString();
            }
            case Value.Structure(var members) -> {
                StringJoiner joined = new StringJoiner(", ", "{", "}");
                members.forEach((name, item) -> joined.add(name + ": " + PythonText.of(item)));
                yield joined.toString();
            }
            default -> PythonText.of(value);
        };
    }
}
