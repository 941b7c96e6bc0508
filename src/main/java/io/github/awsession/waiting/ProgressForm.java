package io.github.awsession.waiting;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Streams;

import java.util.List;

/** How progress is shown on standard error. */
public enum ProgressForm {
    /** One line that changes, on a terminal; else as {@link #PLAIN}. */
    AUTO,
    /** Lines with timestamps, when the state changes and about once a minute. */
    PLAIN,
    /** The same as JSON objects. */
    JSON,
    /** Not at all. */
    NONE;

    /** The words that {@code --progress} takes; without it, it is {@link #AUTO}. */
    public static final List<String> WORDS = List.of("plain", "json", "none");

    /** The form of that word. */
    public static ProgressForm of(String word) {
        return switch (word) {
            case "plain" -> PLAIN;
            case "json" -> JSON;
            case "none" -> NONE;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /**
     * Shows the progress of one wait.
     *
     * @param id what the thing is called
     */
    public Progress of(Environment environment, Waiter waiter, String id) {
        Streams streams = environment.streams();
        return switch (this) {
            case AUTO ->
                    streams.errTerminal() && !environment.log().isOn()
                            ? new TerminalProgress(streams, id)
                            : PLAIN.of(environment, waiter, id);
            case PLAIN ->
                    new LineProgress(environment, (now, report) -> PlainLine.of(now, id, report));
            case JSON ->
                    new LineProgress(
                            environment, (now, report) -> JsonLine.of(now, waiter, id, report));
            case NONE -> new Silence();
        };
    }

    private static final class Silence implements Progress {
        @Override
        public void looked(Report report) {
            // Nobody wants to know.
        }
    }
}
