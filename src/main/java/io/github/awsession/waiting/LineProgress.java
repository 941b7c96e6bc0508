package io.github.awsession.waiting;

import io.github.awsession.environment.Environment;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * Writes a line when the state changes, when the service does not respond for the third time in a
 * row, and at the first poll a minute after the last line.
 */
final class LineProgress implements Progress {
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final int MUCH_TROUBLE = 3;

    private final Environment environment;
    private final BiFunction<Instant, Report, String> form;
    private String state = "";
    private Duration written = Duration.ofMinutes(-1);
    private int troubles;

    LineProgress(Environment environment, BiFunction<Instant, Report, String> form) {
        this.environment = environment;
        this.form = form;
    }

    @Override
    public void looked(Report report) {
        troubles = report.trouble().isPresent() ? troubles + 1 : 0;
        boolean due = report.elapsed().minus(written).compareTo(HEARTBEAT) >= 0;
        if (due || troubles == MUCH_TROUBLE || !report.state().equals(state)) {
            state = report.state();
            written = report.elapsed();
            environment.streams().tell(form.apply(environment.clock().instant(), report) + '\n');
        }
    }
}
