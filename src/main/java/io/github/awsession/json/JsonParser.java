package io.github.awsession.json;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes values of a JSON text, and stops at the first fault.
 *
 * <p>This is not the parser of a library, because this class holds a text that repeats in a long
 * list only once, and takes less time to load.
 */
final class JsonParser {
    /** Limits the levels of nesting; Python fails near this depth too. */
    private static final int MAX_DEPTH = 1000;

    private final String text;
    private final RepeatedTexts repeated = new RepeatedTexts();
    private int index;
    private int depth;

    JsonParser(String text) {
        this.text = text;
    }

    /** Signals that the text is not JSON. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault() {
            super("no JSON", null, false, false);
        }
    }

    /**
     * Returns the single value of the text.
     *
     * @throws JsonSyntaxException when the text exceeds a limit
     */
    Value document() throws Fault, JsonSyntaxException {
        Value value = value();
        if (next() >= 0) {
            throw new Fault();
        }
        return value;
    }

    private Value value() throws Fault, JsonSyntaxException {
        return switch (next()) {
            case '"' -> {
                index++;
                yield string();
            }
            case '{' -> {
                deeper();
                Value structure = structure();
                depth--;
                yield structure;
            }
            case '[' -> {
                deeper();
                Value sequence = sequence();
                depth--;
                yield sequence;
            }
            default -> word();
        };
    }

    private void deeper() throws JsonSyntaxException {
        index++;
        depth++;
        if (depth > MAX_DEPTH) {
            throw JsonSyntaxException.nestedTooDeeply(MAX_DEPTH);
        }
    }

    private Value structure() throws Fault, JsonSyntaxException {
        StructureBuilder members = new StructureBuilder();
        if (isNext('}')) {
            return members.build();
        }
        do {
            require('"');
            String name = string().value();
            require(':');
            members.put(name, value());
        } while (isNext(','));
        require('}');
        return members.build();
    }

    private Value sequence() throws Fault, JsonSyntaxException {
        List<Value> items = new ArrayList<>();
        if (isNext(']')) {
            return new Value.Sequence(items);
        }
        do {
            items.add(value());
        } while (isNext(','));
        require(']');
        return new Value.Sequence(items);
    }

    /** Returns the text that begins here, behind its quotation mark. */
    private Value.Text string() throws Fault {
        int start = index;
        int hash = 0;
        for (int end = start; end < text.length(); end++) {
            char character = text.charAt(end);
            if (character == '"') {
                index = end + 1;
                return repeated.of(text, start, end, hash);
            }
            if (character == '\\') {
                return escaped(start, end);
            }
            if (character < ' ') {
                break;
            }
            hash = 31 * hash + character;
        }
        throw new Fault();
    }

    private Value.Text escaped(int start, int firstEscape) throws Fault {
        JsonEscapes escapes = new JsonEscapes(text, start, firstEscape);
        String content = escapes.content();
        if (content == null) {
            throw new Fault();
        }
        index = escapes.end();
        return new Value.Text(content);
    }

    private Value word() throws Fault, JsonSyntaxException {
        if (skip("true")) {
            return new Value.Bool(true);
        }
        if (skip("false")) {
            return new Value.Bool(false);
        }
        if (skip("null")) {
            return Value.Null.NULL;
        }
        if (skip("NaN")) {
            return new Value.Decimal(Double.NaN);
        }
        if (skip("Infinity")) {
            return new Value.Decimal(Double.POSITIVE_INFINITY);
        }
        if (skip("-Infinity")) {
            return new Value.Decimal(Double.NEGATIVE_INFINITY);
        }
        int end = JsonNumber.end(text, index);
        if (end < 0) {
            throw new Fault();
        }
        Value number = JsonNumber.of(text.substring(index, end));
        index = end;
        return number;
    }

    private boolean skip(String word) {
        boolean found = text.startsWith(word, index);
        if (found) {
            index += word.length();
        }
        return found;
    }

    private void require(char expected) throws Fault {
        if (!isNext(expected)) {
            throw new Fault();
        }
    }

    private boolean isNext(char expected) {
        boolean found = next() == expected;
        if (found) {
            index++;
        }
        return found;
    }

    /** Returns the next character that is no white space, or a negative number at the end. */
    private int next() {
        while (index < text.length()) {
            char character = text.charAt(index);
            if (character != ' ' && character != '\n' && character != '\t' && character != '\r') {
                return character;
            }
            index++;
        }
        return -1;
    }
}
