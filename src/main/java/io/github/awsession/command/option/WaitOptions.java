package io.github.awsession.command.option;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.command.line.Option.ValueType;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.waiting.ProgressForm;
import io.github.awsession.waiting.Waiters;

import java.util.List;

/** The options about waiting: those of waiters, and those of the operations they may follow. */
public final class WaitOptions {
    /** The command of a service whose subcommands are its waiters. */
    public static final String COMMAND = "wait";

    static final String WAIT = "wait";
    public static final String WAIT_TIMEOUT = "wait-timeout";
    public static final String PROGRESS = "progress";
    static final String DELAY = "delay";
    static final String MAX_ATTEMPTS = "max-attempts";
    static final String TIMEOUT = "timeout";

    private WaitOptions() {}

    /** Those of every waiter. */
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

    /** Those of an operation; none where no waiter may follow it. */
    static List<Option> behindOperation(ServiceModel service, Operation operation) {
        return Waiters.after(service.name(), operation.name()).isEmpty()
                ? List.of()
                : List.of(
                        Option.flag(WAIT),
                        Option.value(WAIT_TIMEOUT),
                        Option.choice(PROGRESS, ProgressForm.WORDS));
    }
}
