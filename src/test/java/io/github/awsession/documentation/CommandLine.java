package io.github.awsession.documentation;

import java.util.Optional;

/**
 * Something to run.
 *
 * @param line the line of the page that it begins in
 * @param language the shell
 * @param isScript whether it is a script, each of whose commands has to succeed
 * @param text one command, or the script
 * @param shown what it writes according to the page, if the page shows that
 */
record CommandLine(
        int line, String language, boolean isScript, String text, Optional<String> shown) {
    static final String POSIX_SHELL = "sh";

    static CommandLine script(int line, String language, String text) {
        return new CommandLine(line, language, true, text, Optional.empty());
    }

    static CommandLine command(int line, String text) {
        return new CommandLine(line, POSIX_SHELL, false, text, Optional.empty());
    }

    /** The same, with what it writes. */
    CommandLine showing(String output) {
        return new CommandLine(line, language, isScript, text, Optional.of(output));
    }

    /** What shows the status of the command before it. */
    boolean showsStatus() {
        return text.equals("echo $?");
    }
}
