package io.github.awsession.output.query;

import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.math.BigInteger;

/**
 * Represents a token of a query.
 *
 * @param value the identifier, literal or number; for other tokens the characters themselves
 * @param position the index of the first character, counted in code points
 */
record Token(Kind kind, Value value, int position) {
    /**
     * Lists the kinds of tokens, with their names in error messages and the power with which they
     * bind to the expression on their left.
     */
    enum Kind {
        END("eof", 0),
        UNQUOTED("unquoted_identifier", 0),
        QUOTED("quoted_identifier", 0),
        LITERAL("literal", 0),
        RIGHT_BRACKET("rbracket", 0),
        RIGHT_PARENTHESIS("rparen", 0),
        COMMA("comma", 0),
        RIGHT_BRACE("rbrace", 0),
        NUMBER("number", 0),
        CURRENT("current", 0),
        REFERENCE("expref", 0),
        COLON("colon", 0),
        PIPE("pipe", 1),
        OR("or", 2),
        AND("and", 3),
        EQUAL("eq", 5),
        GREATER("gt", 5),
        LESS("lt", 5),
        GREATER_OR_EQUAL("gte", 5),
        LESS_OR_EQUAL("lte", 5),
        NOT_EQUAL("ne", 5),
        FLATTEN("flatten", 9),
        STAR("star", 20),
        FILTER("filter", 21),
        DOT("dot", 40),
        NOT("not", 45),
        LEFT_BRACE("lbrace", 50),
        LEFT_BRACKET("lbracket", 55),
        LEFT_PARENTHESIS("lparen", 60);

        private final String word;
        private final int power;

        Kind(String word, int power) {
            this.word = word;
            this.power = power;
        }

        String word() {
            return word;
        }

        int power() {
            return power;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Returns the identifier or the characters. */
    String text() {
        return PythonText.of(value);
    }

    BigInteger number() {
        return value instanceof Value.Integral(BigInteger number) ? number : BigInteger.ZERO;
    }
}
