package io.github.awsession.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lists all waiters.
 *
 * <p>The transitions between states follow the services' own documentation: a session of Athena
 * that is degraded has lost its coordinator for good; a calculation that is being cancelled may
 * still complete first; a session of Session Manager that is disconnected may be resumed. A session
 * that failed runs no more, but it never becomes terminated.
 */
public final class Waiters {
    private static final Duration SHORT_PACE = Duration.ofSeconds(10);
    private static final Duration LONG_PACE = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LATER = Duration.ofMinutes(30);
    private static final Duration SOME_DAY = Duration.ofDays(1);

    private static final List<Waiter> ALL =
            List.of(
                    new Waiter(
                            "athena",
                            "session-idle",
                            WaitTarget.ATHENA_SESSION,
                            List.of("StartSession"),
                            List.of("IDLE"),
                            List.of("TERMINATING", "TERMINATED", "DEGRADED", "FAILED"),
                            SHORT_PACE,
                            LATER),
                    new Waiter(
                            "athena",
                            "session-terminated",
                            WaitTarget.ATHENA_SESSION,
                            List.of("TerminateSession"),
                            List.of("TERMINATED"),
                            List.of("FAILED"),
                            SHORT_PACE,
                            LATER),
                    new Waiter(
                            "athena",
                            "calculation-completed",
                            WaitTarget.CALCULATION,
                            List.of("StartCalculationExecution"),
                            List.of("COMPLETED"),
                            List.of("CANCELED", "FAILED"),
                            LONG_PACE,
                            SOME_DAY),
                    new Waiter(
                            "emr-serverless",
                            "session-started",
                            WaitTarget.EMR_SESSION,
                            List.of(),
                            List.of("STARTED", "IDLE", "BUSY"),
                            List.of("FAILED", "TERMINATING", "TERMINATED"),
                            SHORT_PACE,
                            LATER),
                    new Waiter(
                            "emr-serverless",
                            "session-idle",
                            WaitTarget.EMR_SESSION,
                            List.of("StartSession"),
                            List.of("IDLE"),
                            List.of("FAILED", "TERMINATING", "TERMINATED"),
                            SHORT_PACE,
                            LATER),
                    new Waiter(
                            "emr-serverless",
                            "session-terminated",
                            WaitTarget.EMR_SESSION,
                            List.of("TerminateSession"),
                            List.of("TERMINATED"),
                            List.of("FAILED"),
                            SHORT_PACE,
                            LATER),
                    new Waiter(
                            "ssm",
                            "session-connected",
                            WaitTarget.SSM_SESSION,
                            List.of(),
                            List.of("Connected"),
                            List.of("Terminating", "Terminated", "Failed"),
                            SHORT_PACE,
                            SOON),
                    new Waiter(
                            "ssm",
                            "session-terminated",
                            WaitTarget.SSM_SESSION,
                            List.of("TerminateSession"),
                            List.of("Terminated"),
                            List.of("Failed"),
                            SHORT_PACE,
                            SOON),
                    new Waiter(
                            "ssm",
                            "target-connected",
                            WaitTarget.TARGET,
                            List.of(),
                            List.of("connected"),
                            List.of(),
                            SHORT_PACE,
                            SOON));

    private Waiters() {}

    /** Returns the waiters of a service, in the order of their names. */
    public static List<Waiter> of(String service) {
        return ALL.stream().filter(waiter -> waiter.service().equals(service)).toList();
    }

    /** Returns the waiter with this name. */
    public static Optional<Waiter> of(String service, String name) {
        return of(service).stream().filter(waiter -> waiter.name().equals(name)).findFirst();
    }

    /**
     * Returns the waiter with which {@code --wait} follows an operation, whose name is given as the
     * service spells it.
     */
    public static Optional<Waiter> after(String service, String operation) {
        return of(service).stream()
                .filter(waiter -> waiter.after().contains(operation))
                .findFirst();
    }
}
