package io.github.awsession.argument;

import io.github.awsession.error.UsageException;

/** The one sentence for an argument that cannot be understood. */
final class ArgumentFault {
    private ArgumentFault() {}

    /** A usage error that names the option as typed, with what is wrong. */
    static UsageException of(String option, String fault) {
        return new UsageException("Error parsing parameter '" + option + "': " + fault);
    }
}
