package io.github.awsession.emulator.document;

import java.util.List;
import java.util.Optional;

/**
 * Describes a parameter of a document.
 *
 * @param name the name
 * @param pattern the regular expression that values match as a whole
 * @param preset the value of a session that names none; absent when it has to
 */
record DocumentParameter(String name, String pattern, Optional<String> preset) {
    static DocumentParameter required(String name, String pattern) {
        return new DocumentParameter(name, pattern, Optional.empty());
    }

    static DocumentParameter optional(String name, String pattern, String preset) {
        return new DocumentParameter(name, pattern, Optional.of(preset));
    }

    /** Returns the value of the parameter for the values that a request gives it. */
    String value(List<String> given) throws InvalidParametersException {
        if (given.isEmpty()) {
            return preset.orElseThrow(
                    () ->
                            new InvalidParametersException(
                                    "Parameter \"" + name + "\" requires a value."));
        }
        String value = given.getFirst();
        if (given.size() > 1) {
            throw new InvalidParametersException("Parameter \"" + name + "\" takes one value.");
        }
        if (!value.matches(pattern)) {
            throw new InvalidParametersException(
                    "Parameter \""
                            + name
                            + "\" has value \""
                            + value
                            + "\" not matching \"^"
                            + pattern
                            + "$\".");
        }
        return value;
    }
}
