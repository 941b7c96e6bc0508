package io.github.awsession.argument.shorthand;

/**
 * Reports a fault in a shorthand text; as in AWS CLI, the message shows the text with a caret below
 * the place of the fault.
 */
public final class ShorthandSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private ShorthandSyntaxException(String message) {
        super(message, null, false, false);
    }

    static ShorthandSyntaxException unexpected(
            String expected, String received, int[] input, int index) {
        return new ShorthandSyntaxException(
                "Expected: '"
                        + expected
                        + "', received: '"
                        + received
                        + "' for input:\n "
                        + pointedAt(input, index));
    }

    static ShorthandSyntaxException secondKey(String key, int[] input, int index) {
        return new ShorthandSyntaxException(
                "Second instance of key \""
                        + key
                        + "\" encountered for input:\n"
                        + pointedAt(input, index)
                        + "\nThis is often because there is a preceding \",\" instead of a space.");
    }

    /**
     * Returns the input, with a line that holds the caret inserted after the line that contains the
     * index.
     */
    private static String pointedAt(int[] input, int index) {
        int lineStart = index;
        while (lineStart > 0 && input[lineStart - 1] != '\n') {
            lineStart--;
        }
        int lineEnd = index;
        while (lineEnd < input.length && input[lineEnd] != '\n') {
            lineEnd++;
        }
        return new StringBuilder(new String(input, 0, lineEnd))
                .append('\n')
                .repeat(' ', index - lineStart)
                .append('^')
                .append(new String(input, lineEnd, input.length - lineEnd))
                .toString();
    }
}
