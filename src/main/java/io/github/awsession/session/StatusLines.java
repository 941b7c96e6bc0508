package io.github.awsession.session;

import io.github.awsession.environment.Streams;
import io.github.awsession.environment.text.TerminalText;

/**
 * Shows the user what happens to a session, in the words of the official client. The lines go to
 * standard output only where that is a terminal, because everywhere else it is for data.
 */
public final class StatusLines {
    private final Streams streams;
    private final boolean quiet;
    private volatile boolean raw;

    /**
     * Makes an instance.
     *
     * @param quiet whether to show nothing but failures
     */
    public StatusLines(Streams streams, boolean quiet) {
        this.streams = streams;
        this.quiet = quiet;
    }

    /** Notes whether the terminal shows bytes as they are, so that a line end needs a return. */
    void raw(boolean now) {
        raw = now;
    }

    void starting(String id) {
        say("\nStarting session with SessionId: " + id + '\n');
    }

    void greeting(String text) {
        say(TerminalText.lines(text) + '\n');
    }

    void opened(String id, String place, boolean several) {
        say(
                place
                        + " opened for sessionId "
                        + id
                        + ".\n"
                        + (several ? "Waiting for connections...\n" : ""));
    }

    void accepted(String id, boolean several) {
        say(
                several
                        ? "\nConnection accepted for session [" + id + "]\n"
                        : "Connection accepted for session " + id + ".\n");
    }

    void refused() {
        say("\nConnection to destination port failed, check SSM Agent logs.\n");
    }

    void terminating() {
        say("Terminate signal received, exiting.\n");
    }

    void exiting(String id) {
        say("\n\nExiting session with sessionId: " + id + ".\n\n");
    }

    /** Shows why the service has ended the session, which is no status but a failure. */
    void closed(String id, String text) {
        show("\n\nSessionId: " + id + " : " + TerminalText.lines(text) + "\n\n");
    }

    void expired(String id) {
        show("Session: " + id + " timed out.\n");
    }

    /** Warns on standard error. */
    void warn(String text) {
        if (!quiet) {
            tell("awsession: " + text + '\n');
        }
    }

    private void say(String text) {
        if (!quiet) {
            show(text);
        }
    }

    private void show(String text) {
        if (streams.outTerminal()) {
            streams.print(ends(text));
        } else {
            tell(text);
        }
    }

    private void tell(String text) {
        streams.tell(streams.errTerminal() ? ends(text) : text);
    }

    private String ends(String text) {
        return raw ? text.replace("\n", "\r\n") : text;
    }
}
