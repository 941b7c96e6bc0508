package io.github.awsession.command;

/** The help pages of {@code awsession session}. */
final class SessionHelp {
    private SessionHelp() {}

    static String page(String verb) {
        return verb;
    }
}
