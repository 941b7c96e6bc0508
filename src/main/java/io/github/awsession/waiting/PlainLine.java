package io.github.awsession.waiting;

import io.github.awsession.environment.text.TerminalText;
import io.github.awsession.error.AwsessionException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes progress for people who read a log. */
final class PlainLine {
    private PlainLine() {}

    /** Returns a line such as {@code 2026-01-31T08:00:12Z s-123 CREATING 12s}. */
    static String of(Instant now, String id, Progress.Report report) {
        String trouble =
                report.trouble()
                        .map(AwsessionException::text)
                        .map(text -> "; trying again: " + text.lines().findFirst().orElse(""))
                        .orElse("");
        return TerminalText.line(
                now.truncatedTo(ChronoUnit.SECONDS)
                        + " "
                        + id
                        + ' '
                        + report.shownState()
                        + ' '
                        + DurationText.show(report.elapsed())
                        + trouble);
    }
}
