package io.github.awsession.command;

import io.github.awsession.command.Option.Arity;
import io.github.awsession.command.Option.ValueType;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;
import io.github.awsession.waiting.DurationText;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.WaitLimits;
import io.github.awsession.waiting.Waiters;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The options about waiting: those of waiters, and those of the operations they may follow. */
final class WaitOptions {
    static final String WAIT = "wait";
    static final String WAIT_TIMEOUT = "wait-timeout";
    static final String PROGRESS = "progress";

    private static final String DELAY = "delay";
    private static final String MAX_ATTEMPTS = "max-attempts";
    private static final String TIMEOUT = "timeout";

    private WaitOptions() {}

    /** Those of an operation, or of a waiter that has the form of one. */
    static List<Option> of(ServiceModel service, Operation operation) {
        if (WaiterOperation.isOne(service, operation)) {
            return List.of(
                    Option.value(DELAY),
                    new Option(
                            MAX_ATTEMPTS,
                            Arity.ONE,
                            MAX_ATTEMPTS,
                            "",
                            List.of(),
                            ValueType.LONG,
                            false),
                    Option.value(TIMEOUT),
                    Option.choice(PROGRESS, ProgressForm.WORDS));
        }
        return Waiters.after(service.name(), operation.name()).isEmpty()
                ? List.of()
                : List.of(
                        Option.flag(WAIT),
                        Option.value(WAIT_TIMEOUT),
                        Option.choice(PROGRESS, ProgressForm.WORDS));
    }

    /**
     * Refuses options about a wait that nobody asked for, and limits that are none.
     *
     * @throws UsageException naming one
     */
    static void check(Invocation invocation) {
        if (WaiterOperation.isOne(invocation.service(), invocation.operation())) {
            return;
        }
        if (invocation.has(WAIT)) {
            var _ = behindOperation(invocation);
            return;
        }
        for (String name : List.of(WAIT_TIMEOUT, PROGRESS)) {
            if (invocation.has(name)) {
                throw new UsageException("Cannot specify --" + name + " without --" + WAIT + '.');
            }
        }
    }

    /**
     * The limits that were typed for a waiter.
     *
     * @throws UsageException for values that are none
     */
    static WaitLimits ofWaiter(Invocation invocation) {
        Optional<Duration> delay = duration(invocation, DELAY);
        if (delay.isPresent() && delay.get().isZero()) {
            throw wrong(DELAY, "must be greater than 0");
        }
        return new WaitLimits(delay, maxAttempts(invocation), duration(invocation, TIMEOUT));
    }

    /**
     * The limits that were typed for the wait behind an operation.
     *
     * @throws UsageException for values that are none
     */
    static WaitLimits behindOperation(Invocation invocation) {
        return duration(invocation, WAIT_TIMEOUT).map(WaitLimits::within).orElse(WaitLimits.USUAL);
    }

    static ProgressForm progress(Invocation invocation) {
        return invocation.first(PROGRESS).map(ProgressForm::of).orElse(ProgressForm.AUTO);
    }

    private static OptionalLong maxAttempts(Invocation invocation) {
        Optional<String> typed = invocation.first(MAX_ATTEMPTS);
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            BigInteger number = Numbers.whole(typed.get());
            if (number.signum() <= 0) {
                throw wrong(MAX_ATTEMPTS, "must be greater than 0");
            }
            return OptionalLong.of(number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue());
        } catch (NumberSyntaxException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static Optional<Duration> duration(Invocation invocation, String name) {
        return invocation
                .first(name)
                .map(
                        text ->
                                DurationText.parse(text)
                                        .orElseThrow(
                                                () ->
                                                        wrong(
                                                                name,
                                                                "invalid duration value: "
                                                                        + PythonText.quoted(
                                                                                text))));
    }

    private static UsageException wrong(String name, String reason) {
        return new UsageException("argument --" + name + ": " + reason + "\n\n" + Usage.TEXT);
    }
}
