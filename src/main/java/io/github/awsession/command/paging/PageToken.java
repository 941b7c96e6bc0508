package io.github.awsession.command.paging;

import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.python.LenientBase64;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Describes the position at which to continue a paged result. AWS CLI writes it for {@code
 * --starting-token} as JSON in base64, {@code {"NextToken": "…", "boto_truncate_amount": 3}}. The
 * older form, which is the service's token with {@code ___3} behind it, and the service's token
 * alone can be read as well.
 *
 * @param parameters the token parameters of the request: the service's token by the name of the
 *     parameter; null where there is no token
 * @param skipped the number of items of that page to leave out
 */
record PageToken(SequencedMap<String, Value> parameters, Value skipped) {
    /** Represents an absent token, also in a response of the service. */
    static final String NONE = "None";

    private static final String SKIPPED = "boto_truncate_amount";
    private static final String BYTES = "boto_encoded_keys";
    private static final String MARK = "___";

    /**
     * Reads a token in any of its forms.
     *
     * @param name the name of the parameter for the service's token
     * @throws GeneralException for a text in none of these forms
     */
    static PageToken decode(String text, String name) {
        Optional<Value> content = LenientBase64.text(text).flatMap(PageToken::json);
        if (content.isEmpty() || content.get() instanceof Value.Sequence) {
            return plain(text, name);
        }
        if (!(content.get() instanceof Value.Structure(SequencedMap<String, Value> members))
                || hasBytes(members)) {
            throw bad(text);
        }
        SequencedMap<String, Value> parameters = new LinkedHashMap<>(members);
        parameters.remove(BYTES);
        Value skipped = parameters.remove(SKIPPED);
        return new PageToken(parameters, skipped == null ? Value.Integral.of(0) : skipped);
    }

    /**
     * Returns whether the token holds bytes, which AWS CLI can keep in a token; no token of these
     * services has any.
     */
    private static boolean hasBytes(SequencedMap<String, Value> members) {
        return members.get(BYTES) instanceof Value.Sequence paths && !paths.items().isEmpty();
    }

    private static Optional<Value> json(String text) {
        try {
            return Optional.of(new JsonReader().read(text));
        } catch (JsonSyntaxException _) {
            return Optional.empty();
        }
    }

    private static PageToken plain(String text, String name) {
        int mark = text.indexOf(MARK);
        if (mark >= 0 && text.indexOf(MARK, mark + MARK.length()) >= 0) {
            throw bad(text);
        }
        if (mark >= 0) {
            try {
                BigInteger skipped = Numbers.whole(text.substring(mark + MARK.length()));
                return of(name, text.substring(0, mark), skipped);
            } catch (NumberSyntaxException _) {
                // The mark is part of the service's token.
            }
        }
        return of(name, text, BigInteger.ZERO);
    }

    private static PageToken of(String name, String token, BigInteger skipped) {
        SequencedMap<String, Value> parameters = new LinkedHashMap<>();
        parameters.put(name, token.equals(NONE) ? Value.Null.NULL : new Value.Text(token));
        return new PageToken(parameters, new Value.Integral(skipped));
    }

    /**
     * Returns the number of items to leave out.
     *
     * @throws GeneralException when the token has a value other than a number, a boolean or null
     */
    BigInteger offset() {
        return switch (skipped) {
            case Value.Integral(BigInteger count) -> count;
            case Value.Null _ -> BigInteger.ZERO;
            case Value.Bool(boolean truth) -> truth ? BigInteger.ONE : BigInteger.ZERO;
            default -> throw bad(PythonText.of(skipped));
        };
    }

    /**
     * Returns the token that continues behind some items of the page that {@code parameters}
     * requests.
     */
    static String encode(SequencedMap<String, Value> parameters, String name, BigInteger skipped) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(parameters);
        members.put(SKIPPED, new Value.Integral(skipped));
        if (parameters.size() != 1 || !parameters.containsKey(name)) {
            throw bad(PythonText.of(new Value.Structure(members)));
        }
        return encode(members);
    }

    /** Returns the token that continues with the page that {@code parameters} requests. */
    static String encode(SequencedMap<String, Value> parameters) {
        String json =
                JsonWriter.write(new Value.Structure(parameters), JsonWriter.Layout.SPACED, true);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }

    private static GeneralException bad(String text) {
        return new GeneralException("Bad starting token: " + text);
    }
}
