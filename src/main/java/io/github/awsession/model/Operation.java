package io.github.awsession.model;

import java.util.List;
import java.util.Optional;

/**
 * Describes one operation of a service.
 *
 * @param name the name as the service spells it, {@code StartSession}
 * @param commandName the name as a user types it, {@code start-session}
 * @param input the name of the input structure
 * @param output the name of the output structure
 * @param errors the names of its error structures
 * @param method the HTTP method
 * @param uri the request path, possibly with labels
 * @param pagination how the result is divided into pages, if it is
 * @param documentation the purpose of the operation, or an empty text
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
