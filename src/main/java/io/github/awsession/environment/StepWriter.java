package io.github.awsession.environment;

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
        int end = Math.min(text.length(), LONGEST_LINE);
        StringBuilder line = new StringBuilder(end);
        for (int at = 0; at < end; at++) {
            char character = text.charAt(at);
            if (character == '\n') {
                line.append("\\n");
            } else if (Character.isISOControl(character)) {
                line.append("\\u00").append(Character.forDigit(character >> 4, 16));
                line.append(Character.forDigit(character & 15, 16));
            } else {
                line.append(character);
            }
        }
        if (end < text.length()) {
            line.append("... (").append(text.length()).append(" characters)");
        }
        return line.toString();
    }
}
