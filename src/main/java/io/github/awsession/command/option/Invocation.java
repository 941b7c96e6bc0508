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
 * One operation or waiter as typed.
 *
 * @param command what was typed behind the service
 * @param arguments what was typed, by destination
 * @param globals the global options
 */
public record Invocation(
        ServiceCommand command, Map<String, List<String>> arguments, Globals globals) {
    public Invocation {
        arguments = Map.copyOf(arguments);
    }

    /** The typed service. */
    public ServiceModel service() {
        return command.service();
    }

    /** The typed operation; for a waiter, one with its name and its input. */
    public Operation operation() {
        return command.operation();
    }

    /** What was typed for the members of the input. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(arguments);
        parameters.remove(OperationOptions.CLI_INPUT_JSON);
        parameters.remove(OperationOptions.CLI_INPUT_YAML);
        parameters.remove(OperationOptions.SKELETON);
        return parameters;
    }

    /** Whether a session follows that somebody must go on with. */
    public boolean opensSession() {
        return service().name().equals("ssm") && operation().name().equals("StartSession");
    }

    /** Whether what the call begins is to be waited for. */
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
     * How the result is paged; nothing when it is not, or when the parameters, wherever they come
     * from, ask for a page themselves.
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

    /** Whether one of our options was typed that takes no value. */
    public boolean has(String ownOption) {
        return arguments.containsKey(ownOption);
    }

    /** The value of an option, by its destination. */
    Optional<String> first(String name) {
        List<String> given = arguments.get(name);
        return given == null ? Optional.empty() : Optional.of(given.getFirst());
    }
}
