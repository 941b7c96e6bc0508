package io.github.awsession.argument.shorthand;

import io.github.awsession.argument.file.Paramfile;
import io.github.awsession.argument.file.ParamfileException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Parses shorthand, the short notation of AWS CLI for structures and maps.
 *
 * <pre>
 * shorthand = pair *("," pair)                    ; a key only once
 * pair      = key ["@"] "=" value                 ; with "@" a value file://... or fileb://... is read
 * value     = list / hash / word *("," word)      ; several words are a list, up to the next key
 * list      = "[" [item *("," item)] "]"
 * hash      = "{" [key ["@"] "=" item *("," key ["@"] "=" item)] "}"   ; the last of equal keys wins
 * item      = list / hash / word
 * word      = unquoted / "'" ... "'" / DQUOTE ... DQUOTE               ; see {@link ShorthandWords}
 * </pre>
 *
 * <p>Blanks are allowed around every mark. The parser leaves all values text; {@link
 * ShorthandTypes} converts them to the types of the model.
 */
public final class ShorthandParser {
    private static final int MAX_DEPTH = 1000;

    private final Paramfile paramfile;
    private final ShorthandCursor cursor;
    private boolean readsFiles;
    private int depth;

    private ShorthandParser(Paramfile paramfile, String text) {
        this.paramfile = paramfile;
        this.cursor = new ShorthandCursor(text);
    }

    public static Value.Structure parse(Paramfile paramfile, String text)
            throws ShorthandSyntaxException {
        return new ShorthandParser(paramfile, text).pairs();
    }

    private Value.Structure pairs() throws ShorthandSyntaxException {
        SequencedMap<String, Value> pairs = new LinkedHashMap<>();
        pairs.put(key(), value());
        while (!cursor.atEnd()) {
            int end = cursor.index();
            cursor.expectMark(',');
            String key = key();
            Value value = value();
            if (pairs.putIfAbsent(key, value) != null) {
                throw cursor.secondKey(key, end + 1);
            }
        }
        return new Value.Structure(pairs);
    }

    private String key() throws ShorthandSyntaxException {
        String key = cursor.key();
        readsFiles = cursor.skipMark('@');
        cursor.expectMark('=');
        return key;
    }

    private Value value() throws ShorthandSyntaxException {
        return switch (cursor.current()) {
            case ShorthandCursor.END -> new Value.Text("");
            case '[' -> list();
            case '{' -> hash();
            default -> words();
        };
    }

    /**
     * Reads one word, or several words up to the next key; the cursor moves back to the comma
     * before a word that turns out to be a key.
     */
    private Value words() throws ShorthandSyntaxException {
        Value first = firstWord();
        cursor.skipSpace();
        if (cursor.current() != ',') {
            return first;
        }
        cursor.expectMark(',');
        List<Value> words = new ArrayList<>();
        words.add(first);
        try {
            while (true) {
                Value word = furtherWord();
                cursor.skipSpace();
                if (cursor.atEnd()) {
                    words.add(word);
                    break;
                }
                cursor.expectMark(',');
                words.add(word);
            }
        } catch (ShorthandSyntaxException fault) {
            if (cursor.atEnd()) {
                throw fault;
            }
            cursor.backTo(',');
        }
        return words.size() == 1 ? first : new Value.Sequence(words);
    }

    private Value list() throws ShorthandSyntaxException {
        enter();
        cursor.expectMark('[');
        List<Value> items = new ArrayList<>();
        while (cursor.current() != ']') {
            items.add(item());
            separator(']');
        }
        cursor.expect(']');
        depth--;
        return new Value.Sequence(items);
    }

    private Value hash() throws ShorthandSyntaxException {
        enter();
        cursor.expectMark('{');
        StructureBuilder pairs = new StructureBuilder();
        while (cursor.current() != '}') {
            String key = key();
            Value value = item();
            separator('}');
            pairs.put(key, value);
        }
        cursor.expect('}');
        depth--;
        return pairs.build();
    }

    private void separator(char close) throws ShorthandSyntaxException {
        cursor.skipSpace();
        if (cursor.current() != close) {
            cursor.expect(',');
            cursor.skipSpace();
        }
    }

    private Value item() throws ShorthandSyntaxException {
        return switch (cursor.current()) {
            case '[' -> list();
            case '{' -> hash();
            default -> firstWord();
        };
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new GeneralException(
                    "The shorthand is nested more than " + MAX_DEPTH + " levels deep.");
        }
    }

    private Value firstWord() throws ShorthandSyntaxException {
        return isQuote() ? word(cursor.quoted()) : word(cursor.unquoted());
    }

    private Value furtherWord() throws ShorthandSyntaxException {
        return isQuote() ? word(cursor.quoted()) : word(cursor.furtherUnquoted());
    }

    private boolean isQuote() {
        return cursor.current() == '\'' || cursor.current() == '"';
    }

    private Value word(String text) {
        if (!readsFiles) {
            return new Value.Text(text);
        }
        try {
            return paramfile.expand(text);
        } catch (ParamfileException failure) {
            // For AWS CLI, a failure to read this file is no usage error, unlike a failure to read
            // the file for a whole argument.
            throw new GeneralException(failure.reason());
        }
    }
}
