package io.github.awsession.command.line;

/**
 * Reports that a level of the command line cannot be read; the message does not yet contain the
 * usage text.
 */
final class WordFault extends Exception {
    private static final long serialVersionUID = 1;

    WordFault(String message) {
        super(message, null, false, false);
    }
}
