package io.github.awsession.model;

import java.util.List;
import java.util.Optional;

/**
 * One call of a service.
 *
 * @param name as the service spells it, {@code StartSession}
 * @param commandName as typed, {@code start-session}
 * @param input the name of the input structure
 * @param output the name of the output structure
 * @param errors the names of its error structures
 * @param method the HTTP method
 * @param uri the request path, possibly with labels
 * @param pagination how its result comes in pages, where it does
 * @param documentation what it does, or an empty text
 */
public record Operation(
        String name,
        String commandName,
        String input,
        String output,
        List<String> errors,
        String method,
        String uri,
        Optional<Pagination> pagination,
        String documentation) {
    public Operation {
        errors = List.copyOf(errors);
    }
}
