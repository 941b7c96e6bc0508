package io.github.awsession.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as Python's {@code json.loads} does: numbers up to 4,300 digits, {@code NaN} and the
 * infinities, the last of several equal keys wins.
 */
public final class JsonReader {
    /** Limits the levels of nesting; Python fails near this depth too. */
    private static final int MAX_DEPTH = 1000;

    /**
     * Limits the digits of a whole number; Python refuses longer numbers, whose conversion takes
     * quadratic time.
     */
    private static final int MAX_DIGITS = 4300;

    private static final int ESCAPE_LENGTH = 6;
    private static final int LAST_OF_ASCII = 0x7f;

    private final JsonFactory factory =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    /**
     * Reads the single value that a text holds.
     *
     * @throws JsonSyntaxException with the message that Python's {@code json.loads} gives
     */
    public Value read(String text) throws JsonSyntaxException {
        try (JsonParser parser = factory.createParser(text)) {
            Value value = value(parser, parser.nextToken(), new RepeatedTexts());
            if (parser.nextToken() == null && !hasWideEscape(text)) {
                return value;
            }
        } catch (StreamConstraintsException _) {
            throw JsonSyntaxException.nestedTooDeeply(MAX_DEPTH);
        } catch (IOException _) {
            // JsonFault finds the fault again below, to describe it in Python's words.
        }
        throw new JsonSyntaxException(new JsonFault(text).message());
    }

    /**
     * Returns whether one of the four digits of an escape such as <code>&#92;u0041</code> is no
     * character of ASCII. Jackson compares only the low bits of each digit.
     */
    private static boolean hasWideEscape(String text) {
        for (int at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u", at + 2)) {
            int end = Math.min(at + ESCAPE_LENGTH, text.length());
            for (int digit = at + 2; digit < end; digit++) {
                if (text.charAt(digit) > LAST_OF_ASCII && !isEscaped(text, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether an odd number of backslashes stands before a position. */
    private static boolean isEscaped(String text, int position) {
        int start = position;
        while (start > 0 && text.charAt(start - 1) == '\\') {
            start--;
        }
        return (position - start) % 2 == 1;
    }

    private static Value value(JsonParser parser, @Nullable JsonToken token, RepeatedTexts texts)
            throws IOException, JsonSyntaxException {
        // This test is not a case of the switch, which would then be linked anew in every process,
        // for 8 ms.
        if (token == null) {
            throw new IOException();
        }
        return switch (token) {
            case START_OBJECT -> structure(parser, texts);
            case START_ARRAY -> sequence(parser, texts);
            case VALUE_STRING -> texts.of(parser.getText());
            case VALUE_NUMBER_INT -> integral(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> new Value.Bool(true);
            case VALUE_FALSE -> new Value.Bool(false);
            case VALUE_NULL -> Value.Null.NULL;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IOException();
        };
    }

    private static Value integral(JsonParser parser) throws IOException, JsonSyntaxException {
        int digits = parser.getTextLength();
        if (digits > MAX_DIGITS) {
            int counted =
                    parser.getTextCharacters()[parser.getTextOffset()] == '-' ? digits - 1 : digits;
            if (counted > MAX_DIGITS) {
                throw new JsonSyntaxException(
                        "Exceeds the limit ("
                                + MAX_DIGITS
                                + " digits) for integer string conversion: value has "
                                + counted
                                + " digits; use sys.set_int_max_str_digits() to increase the"
                                + " limit");
            }
        }
        return new Value.Integral(parser.getBigIntegerValue());
    }

    /** Refuses Jackson's extra spellings of the infinities, which Python does not accept. */
    private static Value decimal(JsonParser parser) throws IOException {
        String text = parser.getText();
        char first = text.charAt(0);
        if (first == '+' || text.endsWith("INF") || text.equals("-NaN")) {
            throw new IOException();
        }
        return new Value.Decimal(parser.getDoubleValue());
    }

    private static Value structure(JsonParser parser, RepeatedTexts texts)
            throws IOException, JsonSyntaxException {
        StructureBuilder members = new StructureBuilder();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken(), texts));
        }
        return members.build();
    }

    private static Value sequence(JsonParser parser, RepeatedTexts texts)
            throws IOException, JsonSyntaxException {
        List<Value> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, token, texts));
        }
        return new Value.Sequence(items);
    }
}
