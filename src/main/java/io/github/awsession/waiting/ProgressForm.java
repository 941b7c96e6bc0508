package io.github.awsession.waiting;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Streams;

import java.util.List;

/** Lists the forms in which standard error shows progress. */
public enum ProgressForm {
    /** A terminal shows one line that changes; elsewhere this is {@link #PLAIN}. */
    AUTO,
    /** Lines with timestamps appear when the state changes and about once a minute. */
    PLAIN,
    /** JSON objects appear at the same times. */
    JSON,
    /** No progress is shown. */
    NONE;

    /** Lists the values of {@code --progress}; without the option, the form is {@link #AUTO}. */
    public static final List<String> WORDS = List.of("plain", "json", "none");

    /** Returns the form with this word. */
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
     * @param id the id of the target
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
            // No progress is wanted.
        }
    }
}
