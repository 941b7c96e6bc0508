package io.github.awsession.model;

import java.util.List;

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
        String documentation) {
    public Operation {
        errors = List.copyOf(errors);
    }
}
