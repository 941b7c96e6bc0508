package io.github.awsession.output.query;

import java.util.Locale;

/**
 * Reports that a text is not a query; the message gives the reason, repeats the text and marks the
 * place.
 */
final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private QuerySyntaxException(String message) {
        super(message, null, false, false);
    }

    static QuerySyntaxException empty() {
        return new QuerySyntaxException("Invalid JMESPath expression: cannot be empty.");
    }

    /** Returns a failure for a character or token that cannot be read. */
    static QuerySyntaxException unreadable(String reason, String query, int position) {
        return new QuerySyntaxException(
                "Bad jmespath expression: "
                        + reason
                        + ":\n"
                        + query
                        + "\n"
                        + " ".repeat(position)
                        + "^");
    }

    /** Returns a failure for a query that ends too early. */
    static QuerySyntaxException incomplete(String query) {
        int length = query.codePointCount(0, query.length());
        return new QuerySyntaxException(
                "Invalid jmespath expression: Incomplete expression:\n" + marked(query, length));
    }

    /** Returns a failure for a token in the wrong place. */
    static QuerySyntaxException unexpected(String reason, String query, Token token, int position) {
        return new QuerySyntaxException(
                reason
                        + ": Parse error at column "
                        + position
                        + ", token \""
                        + token.text()
                        + "\" ("
                        + token.kind().word().toUpperCase(Locale.ROOT)
                        + "), for expression:\n"
                        + marked(query, position));
    }

    private static String marked(String query, int position) {
        return "\"" + query + "\"\n" + " ".repeat(position + 1) + "^";
    }
}
