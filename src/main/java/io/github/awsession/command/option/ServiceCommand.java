package io.github.awsession.command.option;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTexts;
import io.github.awsession.command.line.Positional;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.waiting.Waiter;
import io.github.awsession.waiting.Waiters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Represents the command behind the name of a service: one of its operations or one of its waiters.
 * Both take the options of an input, so their options, help and samples are made in the same way.
 */
public sealed interface ServiceCommand {
    /** Returns the service of the command. */
    ServiceModel service();

    /**
     * Returns the operation that is called; for a waiter, an operation with the waiter's command
     * name and input.
     */
    Operation operation();

    /** Returns the words that call the command, behind the name of the program. */
    String words();

    /** Returns the help text of the command. */
    String documentation();

    /** Returns the command's options for waiting. */
    List<Option> waitOptions();

    /** Returns the command of an operation. */
    static ServiceCommand of(ServiceModel service, Operation operation) {
        return new OfOperation(service, operation);
    }

    /** Returns the command of a waiter, which takes the parameters that name its target. */
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

    /**
     * Returns the words that may follow the name of a service: its operations, {@code wait} and
     * {@code help}.
     */
    static List<String> names(ServiceModel service) {
        List<String> names = new ArrayList<>(service.operations().keySet());
        names.add(WaitOptions.COMMAND);
        names.add(Positional.HELP);
        return names;
    }

    /** Returns the names of all waiters of a service, in the order of their commands. */
    static List<String> waiterNames(ServiceModel service) {
        List<String> names = new ArrayList<>();
        waiters(service).forEach(waiter -> names.add(waiter.operation().commandName()));
        return names;
    }

    /** Returns the commands of all waiters of a service. */
    static List<ServiceCommand> waiters(ServiceModel service) {
        List<ServiceCommand> waiters = new ArrayList<>();
        Waiters.of(service.name()).forEach(waiter -> waiters.add(of(service, waiter)));
        return waiters;
    }

    /** An operation command calls one operation of the service. */
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

    /**
     * A waiter command runs one waiter; its operation is made up to carry the waiter's name and
     * input.
     */
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
