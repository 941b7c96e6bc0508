package io.github.awsession.command.option;

import io.github.awsession.command.line.Usage;
import io.github.awsession.error.UsageException;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;
import io.github.awsession.waiting.DurationText;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads an invocation's options for waiting. */
public record TypedWait(Invocation invocation) {
    /**
     * Refuses options for waiting that were typed without {@code --wait}, and invalid limits. The
     * limits of a waiter are checked when {@link #limits} reads them.
     *
     * @throws UsageException for the first option that is refused
     */
    void check() {
        if (invocation.command() instanceof ServiceCommand.OfWaiter) {
            return;
        }
        if (invocation.waits()) {
            var _ = limits();
            return;
        }
        for (String name : List.of(WaitOptions.WAIT_TIMEOUT, WaitOptions.PROGRESS)) {
            if (invocation.has(name)) {
                throw new UsageException(
                        "Cannot specify --" + name + " without --" + WaitOptions.WAIT + '.');
            }
        }
    }

    /**
     * Returns the limits that were typed for a waiter, or for the wait behind an operation.
     *
     * @throws UsageException for an invalid value
     */
    public WaitLimits limits() {
        return switch (invocation.command()) {
            case ServiceCommand.OfWaiter _ -> ofWaiter();
            case ServiceCommand.OfOperation _ ->
                    duration(WaitOptions.WAIT_TIMEOUT)
                            .map(WaitLimits::within)
                            .orElse(WaitLimits.USUAL);
        };
    }

    /**
     * Returns how long to wait for the target of a session; empty when there is no such wait.
     *
     * @throws UsageException for an invalid value
     */
    public Optional<Duration> target() {
        return duration(SessionOptions.WAIT_TARGET);
    }

    public ProgressForm progress() {
        return invocation
                .first(WaitOptions.PROGRESS)
                .map(ProgressForm::of)
                .orElse(ProgressForm.AUTO);
    }

    private WaitLimits ofWaiter() {
        Optional<Duration> delay = duration(WaitOptions.DELAY);
        if (delay.isPresent() && delay.get().isZero()) {
            throw wrong(WaitOptions.DELAY, "must be greater than 0");
        }
        return new WaitLimits(delay, maxAttempts(), duration(WaitOptions.TIMEOUT));
    }

    private OptionalLong maxAttempts() {
        Optional<String> typed = invocation.first(WaitOptions.MAX_ATTEMPTS);
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            BigInteger number = Numbers.whole(typed.get());
            if (number.signum() <= 0) {
                throw wrong(WaitOptions.MAX_ATTEMPTS, "must be greater than 0");
            }
            return OptionalLong.of(number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue());
        } catch (NumberSyntaxException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private Optional<Duration> duration(String name) {
        Optional<String> typed = invocation.first(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> duration = DurationText.parse(typed.get());
        if (duration.isEmpty()) {
            throw wrong(name, "invalid duration value: " + PythonText.quoted(typed.get()));
        }
        return duration;
    }

    private static UsageException wrong(String name, String reason) {
        return new UsageException("argument --" + name + ": " + reason + "\n\n" + Usage.TEXT);
    }
}
