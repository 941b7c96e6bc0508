package io.github.awsession.output;

import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.StringJoiner;

/**
 * Functions of queries about texts and what else has a length. Texts are counted in characters, not
 * {@code char}s.
 */
final class TextFunctions {
    private TextFunctions() {}

    static Value contains(Value subject, Value searched) {
        if (subject instanceof Value.Sequence(List<Value> items)) {
            return new Value.Bool(
                    items.stream().anyMatch(item -> ValueOrder.areAlike(item, searched)));
        }
        if (!(searched instanceof Value.Text(String part))) {
            throw new GeneralException(
                    "'in <string>' requires string as left operand, not "
                            + ArgumentType.innerNameOf(searched));
        }
        return new Value.Bool(PythonText.of(subject).contains(part));
    }

    static Value joined(String separator, List<Value> texts) {
        StringJoiner joined = new StringJoiner(separator);
        texts.forEach(text -> joined.add(PythonText.of(text)));
        return new Value.Text(joined.toString());
    }

    static Value length(Value value) {
        return Value.Integral.of(
                switch (value) {
                    case Value.Sequence(List<Value> items) -> items.size();
                    case Value.Structure(var members) -> members.size();
                    default -> {
                        String text = PythonText.of(value);
                        yield text.codePointCount(0, text.length());
                    }
                });
    }

    static Value reversed(Value value) {
        return value instanceof Value.Sequence(List<Value> items)
                ? new Value.Sequence(items.reversed())
                : new Value.Text(new StringBuilder(PythonText.of(value)).reverse().toString());
    }

    static Value json(Value value) {
        return value instanceof Value.Text
                ? value
                : new Value.Text(JsonWriter.write(value, JsonWriter.Layout.COMPACT, true));
    }
}
