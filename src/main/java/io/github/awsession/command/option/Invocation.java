package io.github.awsession.command.option;

import io.github.awsession.argument.CliInput;
import io.github.awsession.model.Operation;
import io.github.awsession.model.Pagination;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes one operation or waiter as typed.
 *
 * @param command the operation or waiter behind the name of the service
 * @param arguments the typed values, by destination
 * @param globals the global options
 */
public record Invocation(
        ServiceCommand command, Map<String, List<String>> arguments, Globals globals) {
    public Invocation {
        arguments = Map.copyOf(arguments);
    }

    /** Returns the typed service. */
    public ServiceModel service() {
        return command.service();
    }

    /**
     * Returns the typed operation; for a waiter, an operation with the waiter's command name and
     * input.
     */
    public Operation operation() {
        return command.operation();
    }

    /**
     * Returns the typed values, by destination, without those of {@code --cli-input-json}, {@code
     * --cli-input-yaml} and {@code --generate-cli-skeleton}.
     */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(arguments);
        parameters.remove(OperationOptions.CLI_INPUT_JSON);
        parameters.remove(OperationOptions.CLI_INPUT_YAML);
        parameters.remove(OperationOptions.SKELETON);
        return parameters;
    }

    /**
     * Returns whether the operation starts a session of Session Manager, which has to be opened
     * after the call.
     */
    public boolean opensSession() {
        return SessionOptions.isFor(service(), operation());
    }

    /** Returns whether the command waits for the target that the call starts ({@code --wait}). */
    public boolean waits() {
        return has(WaitOptions.WAIT);
    }

    public Optional<String> skeleton() {
        return first(OperationOptions.SKELETON);
    }

    public CliInput cliInput() {
        return new CliInput(
                first(OperationOptions.CLI_INPUT_JSON), first(OperationOptions.CLI_INPUT_YAML));
    }

    /**
     * Returns how the result is paged. The result is empty when the operation has no pages, with
     * {@code --no-paginate}, or when the parameters, wherever they come from, ask for a page
     * themselves.
     */
    public Optional<Pagination> paging(Value.Structure parameters) {
        return operation()
                .pagination()
                .filter(
                        pagination ->
                                globals.paginate()
                                        && parameters.get(pagination.inputToken()) == null
                                        && parameters.get(pagination.limitKey()) == null);
    }

    /** Returns whether an own option was typed, by its name. */
    public boolean has(String ownOption) {
        return arguments.containsKey(ownOption);
    }

    /** Returns the first value of an option, by its destination. */
    public Optional<String> first(String name) {
        List<String> given = arguments.get(name);
        return given == null ? Optional.empty() : Optional.of(given.getFirst());
    }
}
