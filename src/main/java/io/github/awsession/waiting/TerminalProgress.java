package io.github.awsession.waiting;

import io.github.awsession.environment.Streams;
import io.github.awsession.environment.text.TerminalText;

import java.time.Duration;
import java.util.Optional;

/** Writes one line of a terminal anew every second, and clears it in the end. */
final class TerminalProgress implements Progress {
    private static final String START_OF_EMPTY_LINE = "\r\u001b[K";

    private final Streams streams;
    private final String id;
    private Report last = new Report("", Duration.ZERO, 0, Optional.empty());

    TerminalProgress(Streams streams, String id) {
        this.streams = streams;
        this.id = id;
    }

    @Override
    public void looked(Report report) {
        last = report;
        passed(report.elapsed());
    }

    @Override
    public Duration beat() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void passed(Duration elapsed) {
        String trouble = last.trouble().isPresent() ? ", trying again" : "";
        streams.tell(
                START_OF_EMPTY_LINE
                        + TerminalText.line(id + ' ' + last.shownState())
                        + ' '
                        + DurationText.show(elapsed)
                        + trouble);
    }

    @Override
    public void ended() {
        streams.tell(START_OF_EMPTY_LINE);
    }
}
