package io.github.awsession.error;

/** Maps every kind of failure to the exit status of the process, in this one place. */
public final class FailureStatus {
    private FailureStatus() {}

    /** Returns the exit status of a process that ends with this failure. */
    public static ExitCode of(AwsessionException failure) {
        return switch (failure) {
            case UsageException _ -> ExitCode.USAGE;
            case ConfigurationException _ -> ExitCode.CONFIGURATION;
            case ServiceException _ -> ExitCode.SERVICE;
            case GeneralException _ -> ExitCode.GENERAL;
            case WaitException wait -> wait.status();
            case InterruptedByUserException _ -> ExitCode.INTERRUPTED;
        };
    }
}
