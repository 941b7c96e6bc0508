package io.github.awsession.argument;

import io.github.awsession.error.UsageException;

/** Makes the usage error for an argument that cannot be parsed. */
final class ArgumentFault {
    private ArgumentFault() {}

    /** Returns a usage error that names the option as typed, and the fault. */
    static UsageException of(String option, String fault) {
        return new UsageException("Error parsing parameter '" + option + "': " + fault);
    }
}
