package io.github.awsession.documentation;

import java.util.Optional;

/**
 * Something to run.
 *
 * @param line the line of the page that it begins in
 * @param language the shell
 * @param text one command, or a script of several
 * @param shown what it writes according to the page, if the page shows that
 */
record CommandLine(int line, String language, String text, Optional<String> shown) {
    static final String POSIX_SHELL = "sh";

    static CommandLine silent(int line, String language, String text) {
        return new CommandLine(line, language, text, Optional.empty());
    }

    /** The same, with what it writes. */
    CommandLine showing(String output) {
        return new CommandLine(line, language, text, Optional.of(output));
    }

    /** What shows the status of the command before it. */
    boolean showsStatus() {
        return text.equals("echo $?");
    }
}
