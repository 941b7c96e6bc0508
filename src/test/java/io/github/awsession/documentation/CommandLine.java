package io.github.awsession.documentation;

import java.util.Optional;

/**
 * Represents a command line or a script on a page.
 *
 * @param line the number of the first line on the page
 * @param language the shell
 * @param isScript whether the text is a script, each of whose commands must succeed
 * @param text one command, or the script
 * @param shown the output that the page shows, if it shows any
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

    /** Returns this command line with the output that the page shows. */
    CommandLine showing(String output) {
        return new CommandLine(line, language, isScript, text, Optional.of(output));
    }

    /** Returns whether the command shows the exit status of the command before it. */
    boolean showsStatus() {
        return text.equals("echo $?");
    }
}
