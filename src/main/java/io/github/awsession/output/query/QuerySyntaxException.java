package io.github.awsession.output.query;

import java.util.Locale;

/** The text is not a query; the message says why, repeats the text and marks the place. */
final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private QuerySyntaxException(String message) {
        super(message, null, false, false);
    }

    static QuerySyntaxException empty() {
        return new QuerySyntaxException("Invalid JMESPath expression: cannot be empty.");
    }

    /** A character or word that cannot be read. */
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

    /** The query ends too early. */
    static QuerySyntaxException incomplete(String query) {
        int length = query.codePointCount(0, query.length());
        return new QuerySyntaxException(
                "Invalid jmespath expression: Incomplete expression:\n" + marked(query, length));
    }

    /** A word in the wrong place. */
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
