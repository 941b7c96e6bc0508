package io.github.awsession.command.option;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTexts;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.waiting.Waiter;
import io.github.awsession.waiting.Waiters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands behind the name of a service: one of its operations or one of its waiters. Both take
 * the options of an input, so that their words, help and samples are made alike.
 */
public sealed interface ServiceCommand {
    /** The service whose command it is. */
    ServiceModel service();

    /** The operation that is called; for a waiter, one with its name and its input. */
    Operation operation();

    /** The words that call it, behind the name of the program. */
    String words();

    /** What help says about it. */
    String documentation();

    /** Its options about waiting. */
    List<Option> waitOptions();

    /** An operation. */
    static ServiceCommand of(ServiceModel service, Operation operation) {
        return new OfOperation(service, operation);
    }

    /** A waiter, which takes what names the thing waited for. */
    static ServiceCommand of(ServiceModel service, Waiter waiter) {
        Operation naming = Objects.requireNonNull(service.operation(waiter.target().naming()));
        Operation form =
                new Operation(
                        naming.name(),
                        waiter.name(),
                        naming.input(),
                        naming.output(),
                        naming.errors(),
                        naming.method(),
                        naming.uri(),
                        Optional.empty(),
                        "");
        return new OfWaiter(service, waiter, form);
    }

    /** All waiters of a service. */
    static List<ServiceCommand> waiters(ServiceModel service) {
        List<ServiceCommand> waiters = new ArrayList<>();
        Waiters.of(service.name()).forEach(waiter -> waiters.add(of(service, waiter)));
        return waiters;
    }

    /** An operation of the service. */
    record OfOperation(ServiceModel service, Operation operation) implements ServiceCommand {
        @Override
        public String words() {
            return service.name() + ' ' + operation.commandName();
        }

        @Override
        public String documentation() {
            return operation.documentation();
        }

        @Override
        public List<Option> waitOptions() {
            return WaitOptions.behindOperation(service, operation);
        }
    }

    /** A waiter, with an operation made up to have its form. */
    record OfWaiter(ServiceModel service, Waiter waiter, Operation operation)
            implements ServiceCommand {
        @Override
        public String words() {
            return service.name() + ' ' + WaitOptions.COMMAND + ' ' + waiter.name();
        }

        @Override
        public String documentation() {
            return OptionTexts.of("wait." + waiter.service() + '.' + waiter.name());
        }

        @Override
        public List<Option> waitOptions() {
            return WaitOptions.ofWaiter();
        }
    }
}
