package io.github.awsession.argument;

import io.github.awsession.argument.file.Paramfile;
import io.github.awsession.argument.shorthand.ShorthandParser;
import io.github.awsession.argument.shorthand.ShorthandSyntaxException;
import io.github.awsession.argument.shorthand.ShorthandTypes;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.Blanks;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the value of one option, which is text, bytes or a list of texts, according to the shape of
 * the option.
 *
 * <p>Structures, maps, and lists of structures, maps or lists are read as shorthand, unless the
 * first text starts with a bracket or a brace, like JSON. Behaviour that looks odd here (a file for
 * a list is read character by character, the error for a bad number in a list quotes the first
 * item) is AWS CLI's.
 */
final class OptionReader {
    private final ServiceModel service;
    private final Paramfile paramfile;
    private final String option;

    OptionReader(ServiceModel service, Paramfile paramfile, String option) {
        this.service = service;
        this.paramfile = paramfile;
        this.option = option;
    }

    /**
     * Returns the value that was typed or read from a file, converted to the types of its shape
     * where that is possible. AWS CLI sends bytes that are no characters as surrogates; a service
     * would store them so, or refuse them.
     */
    Value read(Shape shape, Value given) {
        Value value = converted(shape, given);
        if (Undecoded.isIn(given) && Undecoded.isIn(value)) {
            throw ArgumentFault.of(
                    option, "The value has bytes that are no characters in the locale's encoding");
        }
        return value;
    }

    private Value converted(Shape shape, Value given) {
        try {
            return takesShorthand(shape) && !looksLikeJson(given)
                    ? shorthand(shape, given)
                    : plain(shape, given);
        } catch (NumberSyntaxException fault) {
            throw new GeneralException(String.valueOf(fault.getMessage()));
        }
    }

    private boolean takesShorthand(Shape shape) {
        return shape instanceof Shape.ListShape list
                ? isNested(service.shape(list.item()))
                : isNested(shape);
    }

    private static boolean isNested(Shape shape) {
        return shape instanceof Shape.StructureShape
                || shape instanceof Shape.MapShape
                || shape instanceof Shape.ListShape;
    }

    private static boolean looksLikeJson(Value given) {
        if (given instanceof Value.Text(String text)) {
            return startsWith(text, '[') || startsWith(text, '{');
        }
        return given instanceof Value.Sequence(List<Value> items)
                && !items.isEmpty()
                && looksLikeJson(items.getFirst());
    }

    private static boolean startsWith(String text, char mark) {
        String stripped = Blanks.stripLeading(text);
        return !stripped.isEmpty() && stripped.charAt(0) == mark;
    }

    private Value shorthand(Shape shape, Value given) {
        try {
            return new ShorthandTypes(service).argument(shape, parse(given));
        } catch (ShorthandSyntaxException fault) {
            throw ArgumentFault.of(option, String.valueOf(fault.getMessage()));
        }
    }

    private Value parse(Value given) throws ShorthandSyntaxException {
        if (given instanceof Value.Text(String text)) {
            return ShorthandParser.parse(paramfile, text);
        }
        if (given instanceof Value.Sequence(List<Value> items)) {
            List<Value> parsed = new ArrayList<>(items.size());
            for (Value item : items) {
                parsed.add(parse(item));
            }
            return new Value.Sequence(parsed);
        }
        throw new GeneralException(
                "Bytes cannot be the value of "
                        + option
                        + ": please use the file:// prefix instead of the fileb:// prefix.");
    }

    private Value plain(Shape shape, Value given) throws NumberSyntaxException {
        if (shape instanceof Shape.StructureShape || shape instanceof Shape.MapShape) {
            return object(given);
        }
        if (shape instanceof Shape.ListShape list) {
            return list(service.shape(list.item()), given);
        }
        if (shape instanceof Shape.IntegerShape) {
            return new Value.Integral(Numbers.whole(characters(given)));
        }
        if (shape instanceof Shape.DecimalShape) {
            return new Value.Decimal(Numbers.decimal(characters(given)));
        }
        return shape instanceof Shape.BooleanShape ? new Value.Bool(isTrue(given)) : given;
    }

    private static boolean isTrue(Value given) {
        String text = characters(given);
        return !text.isEmpty() && !text.equalsIgnoreCase("false");
    }

    private static String characters(Value given) {
        if (given instanceof Value.Text(String text)) {
            return text;
        }
        return given instanceof Value.Blob blob
                ? new String(blob.bytes(), StandardCharsets.ISO_8859_1)
                : PythonText.of(given);
    }

    private Value object(Value given) {
        String text = characters(given);
        if (Blanks.stripLeading(text).isEmpty()) {
            throw new GeneralException("An empty text is no value for " + option + ".");
        }
        if (!startsWith(text, '{')) {
            throw ArgumentFault.of(option, "Invalid JSON:\n" + text);
        }
        return json(text);
    }

    private Value list(Shape item, Value given) {
        if (given instanceof Value.Text(String text)) {
            if (Blanks.stripLeading(text).isEmpty()) {
                throw new GeneralException("An empty text is no list for " + option + ".");
            }
            return startsWith(text, '[') ? json(text) : items(item, characterByCharacter(text));
        }
        if (given instanceof Value.Sequence(List<Value> texts)) {
            boolean json = texts.size() == 1 && startsWith(characters(texts.getFirst()), '[');
            return json ? json(characters(texts.getFirst())) : items(item, texts);
        }
        return new Value.Sequence(numbers((Value.Blob) given));
    }

    private static List<Value> characterByCharacter(String text) {
        List<Value> characters = new ArrayList<>(text.length());
        text.codePoints()
                .forEach(
                        character -> characters.add(new Value.Text(Character.toString(character))));
        return characters;
    }

    private static List<Value> numbers(Value.Blob blob) {
        List<Value> numbers = new ArrayList<>(blob.bytes().length);
        for (byte unit : blob.bytes()) {
            numbers.add(Value.Integral.of(Byte.toUnsignedInt(unit)));
        }
        return numbers;
    }

    private Value items(Shape item, List<Value> texts) {
        List<Value> items = new ArrayList<>(texts.size());
        try {
            for (Value text : texts) {
                items.add(plain(item, text));
            }
        } catch (NumberSyntaxException _) {
            throw ArgumentFault.of(option, characters(texts.getFirst()));
        }
        return new Value.Sequence(items);
    }

    private Value json(String text) {
        try {
            return new JsonReader().read(text);
        } catch (JsonSyntaxException fault) {
            if (fault.isTooDeep()) {
                throw new GeneralException(
                        "The JSON given to " + option + " has " + fault.getMessage() + ".");
            }
            throw ArgumentFault.of(
                    option, "Invalid JSON: " + fault.getMessage() + "\nJSON received: " + text);
        }
    }
}
