package io.github.awsession.environment;

import io.github.awsession.environment.text.Secrets;
import io.github.awsession.environment.text.TerminalText;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Writes the lines of a {@link StepLog} that is on. */
final class StepWriter {
    private static final int SHORTEST_SECRET = 6;
    private static final int TIME_WIDTH = 6;
    private static final int LONGEST_LINE = 20_000;

    private final Streams streams;
    private final Clock clock;
    private final Instant start;
    private final Set<String> told = new HashSet<>();

    /** Holds the longer ones first, because a secret may contain another one. */
    private final Set<String> hidden =
            new TreeSet<>(
                    Comparator.comparingInt(String::length)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()));

    StepWriter(Streams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
        this.start = clock.instant();
    }

    void writeOnce(String text) {
        if (told.add(text)) {
            write(text);
        }
    }

    void write(String text) {
        String line = "[DEBUG" + elapsed() + " ms] " + onOneLine(masked(text)) + '\n';
        streams.tell(line);
    }

    void hide(String secret) {
        if (secret.strip().length() >= SHORTEST_SECRET) {
            hidden.add(secret.strip());
        }
    }

    long milliseconds() {
        return Duration.between(start, clock.instant()).toMillis();
    }

    private String elapsed() {
        String number = Long.toString(milliseconds());
        return " ".repeat(Math.max(1, TIME_WIDTH - number.length())) + number;
    }

    private String masked(String text) {
        String shown = text;
        for (String secret : hidden) {
            shown = shown.replace(secret, Secrets.MASK);
        }
        return Secrets.mask(shown);
    }

    /** Escapes all control characters, which would reach the terminal. */
    private static String onOneLine(String text) {
        return text.length() <= LONGEST_LINE
                ? TerminalText.line(text)
                : TerminalText.line(text.substring(0, LONGEST_LINE))
                        + "... ("
                        + text.length()
                        + " characters)";
    }
}
