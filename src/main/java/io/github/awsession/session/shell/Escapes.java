package io.github.awsession.session.shell;

import java.util.Arrays;

/**
 * Finds the escapes that a user types for this program and not for the remote shell. An escape is
 * {@code ~} at the beginning of a line and a second key. Only the {@code ~} is held back, until the
 * next key.
 */
final class Escapes {
    static final String HELP =
            """
            ~?\r
            After Enter, these keys are for awsession:\r
              ~.  ends the session\r
              ~?  shows this list\r
              ~~  types ~\r
            """;

    private static final byte ESCAPE = '~';

    private final Listener listener;
    private boolean lineStart = true;
    private boolean held;

    /** Is told of escapes. */
    interface Listener {
        /** The user wants to leave. */
        void leave();

        /** The user wants to know the escapes. */
        void help();
    }

    Escapes(Listener listener) {
        this.listener = listener;
    }

    /** Returns what is for the remote shell; nothing that follows a wish to leave is. */
    byte[] filter(byte[] typed, int length) {
        byte[] passed = new byte[length + 1];
        int count = 0;
        for (int at = 0; at < length; at++) {
            byte key = typed[at];
            if (held) {
                held = false;
                if (key == '.') {
                    listener.leave();
                    break;
                }
                if (key == '?') {
                    listener.help();
                    continue;
                }
                if (key != ESCAPE) {
                    passed[count++] = ESCAPE;
                }
            } else if (lineStart && key == ESCAPE) {
                held = true;
                continue;
            }
            passed[count++] = key;
            lineStart = key == '\r' || key == '\n';
        }
        return Arrays.copyOf(passed, count);
    }
}
