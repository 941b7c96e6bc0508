package io.github.awsession.command.line;

/** A level of the command line cannot be read; the usage is not yet added. */
final class WordFault extends Exception {
    private static final long serialVersionUID = 1;

    WordFault(String message) {
        super(message, null, false, false);
    }
}
