package io.github.awsession.output.query;

import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.output.query.Token.Kind;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Splits a query into tokens; fails where AWS CLI's library does, with the library's messages and
 * positions.
 */
final class Lexer {
    private static final int NONE = -1;
    private static final String WHITE_SPACE = " \t\n\r";

    private final String query;
    private final int[] characters;
    private final List<Token> tokens = new ArrayList<>();
    private int index;

    private Lexer(String query) {
        this.query = query;
        this.characters = query.codePoints().toArray();
    }

    static List<Token> split(String query) throws QuerySyntaxException {
        if (query.isEmpty()) {
            throw QuerySyntaxException.empty();
        }
        Lexer lexer = new Lexer(query);
        while (lexer.current() != NONE) {
            lexer.token();
        }
        lexer.add(Kind.END, "", lexer.characters.length);
        return List.copyOf(lexer.tokens);
    }

    private int current() {
        return index < characters.length ? characters[index] : NONE;
    }

    private void add(Kind kind, String text, int position) {
        tokens.add(new Token(kind, new Value.Text(text), position));
    }

    private void token() throws QuerySyntaxException {
        int character = current();
        int start = index;
        if (isLetter(character)) {
            add(Kind.UNQUOTED, wordWhile(Lexer::isLetterOrDigit), start);
        } else if (isDigit(character) || character == '-') {
            number(start);
        } else if (WHITE_SPACE.indexOf(character) >= 0) {
            index++;
        } else {
            quotedOrSign(character, start);
        }
    }

    private void quotedOrSign(int character, int start) throws QuerySyntaxException {
        switch (character) {
            case '\'' -> literal(new Value.Text(until('\'').replace("\\'", "'")), start);
            case '`' -> literal(json(start), start);
            case '"' -> add(Kind.QUOTED, identifier(start), start);
            default -> sign(character, start);
        }
    }

    private void literal(Value value, int start) {
        tokens.add(new Token(Kind.LITERAL, value, start));
    }

    private void sign(int character, int start) throws QuerySyntaxException {
        index++;
        switch (character) {
            case '.' -> add(Kind.DOT, ".", start);
            case '*' -> add(Kind.STAR, "*", start);
            case ']' -> add(Kind.RIGHT_BRACKET, "]", start);
            case ',' -> add(Kind.COMMA, ",", start);
            case ':' -> add(Kind.COLON, ":", start);
            case '@' -> add(Kind.CURRENT, "@", start);
            case '(' -> add(Kind.LEFT_PARENTHESIS, "(", start);
            case ')' -> add(Kind.RIGHT_PARENTHESIS, ")", start);
            case '{' -> add(Kind.LEFT_BRACE, "{", start);
            case '}' -> add(Kind.RIGHT_BRACE, "}", start);
            case '[' -> leftBracket(start);
            case '|' -> oneOrTwo('|', Kind.PIPE, Kind.OR, start);
            case '&' -> oneOrTwo('&', Kind.REFERENCE, Kind.AND, start);
            case '<' -> oneOrTwo('=', Kind.LESS, Kind.LESS_OR_EQUAL, start);
            case '>' -> oneOrTwo('=', Kind.GREATER, Kind.GREATER_OR_EQUAL, start);
            case '!' -> oneOrTwo('=', Kind.NOT, Kind.NOT_EQUAL, start);
            case '=' -> equal(start);
            default ->
                    throw QuerySyntaxException.unreadable(
                            "Unknown token " + Character.toString(character), query, start);
        }
    }

    private void leftBracket(int start) {
        if (current() == ']') {
            index++;
            add(Kind.FLATTEN, "[]", start);
        } else {
            oneOrTwo('?', Kind.LEFT_BRACKET, Kind.FILTER, start);
        }
    }

    private void oneOrTwo(char second, Kind one, Kind two, int start) {
        boolean both = current() == second;
        index += both ? 1 : 0;
        add(both ? two : one, slice(start, index), start);
    }

    private void equal(int start) throws QuerySyntaxException {
        if (current() != '=') {
            throw QuerySyntaxException.unreadable("Unknown token '='", query, start);
        }
        index++;
        add(Kind.EQUAL, "==", start);
    }

    private void number(int start) throws QuerySyntaxException {
        index++;
        wordWhile(Lexer::isDigit);
        String digits = slice(start, index);
        if (digits.equals("-")) {
            throw QuerySyntaxException.unreadable("Unknown token '-'", query, start);
        }
        tokens.add(new Token(Kind.NUMBER, new Value.Integral(new BigInteger(digits)), start));
    }

    private interface CharacterTest {
        boolean accepts(int character);
    }

    private String wordWhile(CharacterTest test) {
        int start = index;
        while (current() != NONE && test.accepts(current())) {
            index++;
        }
        return slice(start, index);
    }

    private String slice(int start, int end) {
        return new String(characters, start, end - start);
    }

    /**
     * Returns the text between two delimiters; a character after a backslash does not end the text,
     * and the backslash is kept.
     */
    private String until(char delimiter) throws QuerySyntaxException {
        int start = index++;
        while (current() != delimiter) {
            index += current() == '\\' ? 1 : 0;
            if (current() == NONE) {
                throw QuerySyntaxException.unreadable(
                        "Unclosed " + delimiter + " delimiter", query, start);
            }
            index++;
        }
        return slice(start + 1, index++);
    }

    /** Reads a JSON value, or a text that lacks its quotes. */
    private Value json(int start) throws QuerySyntaxException {
        String text = until('`').replace("\\`", "`");
        JsonReader reader = new JsonReader();
        try {
            return reader.read(text);
        } catch (JsonSyntaxException _) {
            try {
                return reader.read("\"" + text.stripLeading() + "\"");
            } catch (JsonSyntaxException _) {
                throw QuerySyntaxException.unreadable("Bad token " + text, query, start);
            }
        }
    }

    private String identifier(int start) throws QuerySyntaxException {
        String quoted = "\"" + until('"') + "\"";
        try {
            return PythonText.of(new JsonReader().read(quoted));
        } catch (JsonSyntaxException _) {
            throw QuerySyntaxException.unreadable(complaint(quoted), query, start);
        }
    }

    /** Returns a description of the first fault in a quoted text. */
    private static String complaint(String quoted) {
        for (int at = 1; at < quoted.length() - 1; at++) {
            if (quoted.charAt(at) < ' ') {
                return "Invalid control character at";
            }
            if (quoted.charAt(at) == '\\') {
                at++;
                if ("\"\\/bfnrtu".indexOf(quoted.charAt(at)) < 0) {
                    return "Invalid \\escape";
                }
                if (quoted.charAt(at) == 'u' && !isFourHexDigits(quoted, at + 1)) {
                    return "Invalid \\uXXXX escape";
                }
            }
        }
        return "Invalid string";
    }

    private static boolean isFourHexDigits(String text, int start) {
        return start + 4 < text.length()
                && text.chars().skip(start).limit(4).allMatch(HexFormat::isHexDigit);
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetterOrDigit(int character) {
        return isLetter(character) || isDigit(character);
    }
}
