package io.github.awsession.command.option;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.command.line.Option.ValueType;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.Waiters;

import java.util.List;

/**
 * Declares the options for waiting: those of waiters, and those of operations that a waiter may
 * follow.
 */
public final class WaitOptions {
    /** Names the command of a service whose subcommands are its waiters. */
    public static final String COMMAND = "wait";

    static final String WAIT = "wait";
    public static final String WAIT_TIMEOUT = "wait-timeout";
    public static final String PROGRESS = "progress";
    static final String DELAY = "delay";
    static final String MAX_ATTEMPTS = "max-attempts";
    static final String TIMEOUT = "timeout";

    private WaitOptions() {}

    /** Returns the options of every waiter. */
    static List<Option> ofWaiter() {
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

    /**
     * Returns an operation's options for waiting; the list is empty where no waiter may follow the
     * operation.
     */
    static List<Option> behindOperation(ServiceModel service, Operation operation) {
        return Waiters.after(service.name(), operation.name()).isEmpty()
                ? List.of()
                : List.of(
                        Option.flag(WAIT),
                        Option.value(WAIT_TIMEOUT),
                        Option.choice(PROGRESS, ProgressForm.WORDS));
    }
}
