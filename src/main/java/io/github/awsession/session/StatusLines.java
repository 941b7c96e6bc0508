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
    private final boolean alone;
    private final String subject;
    private volatile boolean raw;

    private StatusLines(Streams streams, boolean quiet, boolean alone, String subject) {
        this.streams = streams;
        this.quiet = quiet;
        this.alone = alone;
        this.subject = subject;
    }

    /**
     * Shows the course of the only session.
     *
     * @param quiet whether to show nothing but failures
     */
    public static StatusLines ofCourse(Streams streams, boolean quiet) {
        return new StatusLines(streams, quiet, true, "");
    }

    /**
     * Shows only trouble with a session, in one line each on standard error.
     *
     * @param quiet whether to show nothing but failures
     * @param subject what the session is for, with which each line begins; may be empty
     */
    public static StatusLines ofTrouble(Streams streams, boolean quiet, String subject) {
        return new StatusLines(streams, quiet, false, subject.isEmpty() ? "" : subject + ": ");
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
        if (!alone) {
            warn("the target cannot connect to the destination");
        }
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
        if (alone) {
            show("\n\nSessionId: " + id + " : " + TerminalText.lines(text) + "\n\n");
        } else {
            complain("the service ended session " + id + ": " + TerminalText.line(text));
        }
    }

    void expired(String id) {
        if (alone) {
            show("Session: " + id + " timed out.\n");
        } else {
            complain("session " + id + " timed out");
        }
    }

    /** Warns on standard error. */
    void warn(String text) {
        if (!quiet) {
            complain(text);
        }
    }

    private void complain(String text) {
        tell("awsession: " + subject + text + '\n');
    }

    private void say(String text) {
        if (alone && !quiet) {
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
