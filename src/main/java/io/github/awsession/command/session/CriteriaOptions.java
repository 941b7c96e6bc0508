package io.github.awsession.command.session;

import io.github.awsession.command.own.DurationValue;
import io.github.awsession.error.UsageException;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Holds the options that select the sessions to terminate; picocli sets the fields. */
final class CriteriaOptions {
    @Option(names = "--idle-for", paramLabel = "TIME", converter = DurationValue.class)
    private Optional<Duration> idleFor = Optional.empty();

    @Option(names = "--older-than", paramLabel = "TIME", converter = DurationValue.class)
    private Optional<Duration> olderThan = Optional.empty();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--tag", paramLabel = "KEY=VALUE", converter = SessionValues.Tag.class)
    private List<String> tags = List.of();

    /**
     * Returns the criteria that the options set.
     *
     * @throws UsageException when there is neither {@code --all} nor a time, or when both are given
     */
    SessionCriteria criteria() {
        if (all && idleFor.isPresent()) {
            throw beside("--idle-for");
        }
        if (all && olderThan.isPresent()) {
            throw beside("--older-than");
        }
        if (!all && idleFor.isEmpty() && olderThan.isEmpty()) {
            throw new UsageException(
                    "one of the arguments --idle-for --older-than --all is required");
        }
        return new SessionCriteria(idleFor, olderThan, List.copyOf(tags));
    }

    private static UsageException beside(String other) {
        return new UsageException("argument --all: not allowed with argument " + other);
    }
}
