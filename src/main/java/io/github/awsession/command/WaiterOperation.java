package io.github.awsession.command;

import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.waiting.Waiter;

import java.util.Objects;
import java.util.Optional;

/** Waiters in the form of operations, so that their words, help and samples are made alike. */
final class WaiterOperation {
    private WaiterOperation() {}

    /** An operation with the waiter's name that takes what names the thing waited for. */
    static Operation of(ServiceModel service, Waiter waiter) {
        Operation naming = Objects.requireNonNull(service.operation(waiter.subject().naming()));
        return new Operation(
                naming.name(),
                waiter.name(),
                naming.input(),
                naming.output(),
                naming.errors(),
                naming.method(),
                naming.uri(),
                Optional.empty(),
                OptionTexts.of("wait." + waiter.service() + '.' + waiter.name()));
    }

    /** Whether an operation is a waiter: the service itself has none of its name. */
    static boolean isOne(ServiceModel service, Operation operation) {
        return service.operation(operation.commandName()) == null;
    }
}
