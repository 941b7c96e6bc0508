package io.github.awsession.error;

/** Maps every kind of failure to the exit status of the process, in this one place. */
public final class FailureStatus {
    private FailureStatus() {}

    /** Returns the exit status of a process that ends with this failure. */
    public static ExitCode of(AwsessionException failure) {
        // A switch over types would take milliseconds of a usage error, which is often a typing
        // slip.
        if (failure instanceof UsageException) {
            return ExitCode.USAGE;
        }
        if (failure instanceof ConfigurationException) {
            return ExitCode.CONFIGURATION;
        }
        if (failure instanceof ServiceException) {
            return ExitCode.SERVICE;
        }
        if (failure instanceof WaitException wait) {
            return wait.status();
        }
        return failure instanceof InterruptedByUserException
                ? ExitCode.INTERRUPTED
                : ExitCode.GENERAL;
    }
}
