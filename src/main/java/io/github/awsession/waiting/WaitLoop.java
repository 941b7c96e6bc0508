package io.github.awsession.waiting;

import io.github.awsession.client.SingleAttempts;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Polls the state of a target until it is an awaited one, until it cannot become one any more, or
 * until the timeout. Throttling, server errors and broken connections are ignored as long as there
 * is time; any other refusal by the service ends the wait.
 *
 * <p>Session Manager may not yet list a session that has just started, and may omit a session
 * briefly while it ends. A session that no poll of the first {@value #MOST_MISSES} has found does
 * not exist.
 */
public final class WaitLoop {
    private static final int MOST_MISSES = 5;

    private final Environment environment;
    private final ServiceModel service;
    private final SingleAttempts attempts;
    private final RandomGenerator random;

    /**
     * Makes a loop that polls the operations of one service.
     *
     * @param environment provides the way to wait and to measure the time
     */
    public WaitLoop(Environment environment, ServiceModel service, SingleAttempts attempts) {
        this(environment, service, attempts, new SplittableRandom());
    }

    WaitLoop(
            Environment environment,
            ServiceModel service,
            SingleAttempts attempts,
            RandomGenerator random) {
        this.environment = environment;
        this.service = service;
        this.attempts = attempts;
        this.random = random;
    }

    /**
     * Waits for the target.
     *
     * @param parameters the parameters that name the target: the input of {@link
     *     WaitTarget#naming}, such as {@code SessionId}
     * @throws InterruptedByUserException when the thread is interrupted
     * @throws io.github.awsession.error.AwsessionException for a refusal by the service that will
     *     not pass
     */
    public Outcome await(
            Waiter waiter, Value.Structure parameters, WaitLimits limits, Progress progress) {
        Observer observer = new Observer(service, attempts, waiter.target(), parameters);
        Wait wait = new Wait(waiter, limits, environment.sleeper().passed(), progress);
        try {
            return wait.run(observer);
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        } finally {
            progress.ended();
        }
    }

    /** Holds the state of one wait. */
    private final class Wait {
        private final Waiter waiter;
        private final WaitLimits limits;
        private final Duration start;
        private final Duration time;
        private final PollInterval pace;
        private final Progress progress;
        private String state = "";
        private boolean seen;
        private int misses;
        private long attempt;

        Wait(Waiter waiter, WaitLimits limits, Duration start, Progress progress) {
            this.waiter = waiter;
            this.limits = limits;
            this.start = start;
            this.time = limits.time(waiter);
            this.pace = new PollInterval(waiter, limits, random);
            this.progress = progress;
        }

        Outcome run(Observer observer) throws InterruptedException {
            while (true) {
                PollResult poll = observer.poll(time.minus(elapsed()));
                attempt++;
                Optional<Outcome> end = judge(poll);
                if (end.isPresent()) {
                    return end.get();
                }
                boolean throttled =
                        poll instanceof PollResult.Trouble trouble && trouble.throttled();
                sleep(pace.next(throttled));
            }
        }

        private Optional<Outcome> judge(PollResult poll) {
            Optional<Outcome> end =
                    switch (poll) {
                        case PollResult.Seen sight -> seen(sight);
                        case PollResult.Missing _ -> missing();
                        case PollResult.Trouble _ -> Optional.empty();
                    };
            progress.looked(new Progress.Report(state, elapsed(), attempt, trouble(poll)));
            return end.or(() -> overdue(poll));
        }

        private Optional<Outcome> seen(PollResult.Seen sight) {
            seen = true;
            state = sight.state();
            if (waiter.reached().contains(state)) {
                return Optional.of(new Outcome.Reached(sight.document()));
            }
            return waiter.failureStates().contains(state)
                    ? Optional.of(new Outcome.Failed(state, sight.reason()))
                    : Optional.empty();
        }

        private Optional<Outcome> missing() {
            misses++;
            return seen || misses < MOST_MISSES
                    ? Optional.empty()
                    : Optional.of(new Outcome.Failed("", ""));
        }

        private Optional<Outcome> overdue(PollResult poll) {
            boolean tired = limits.isLastAttempt(attempt);
            return tired || elapsed().compareTo(time) >= 0
                    ? Optional.of(
                            new Outcome.TimedOut(state, trouble(poll), elapsed(), attempt, tired))
                    : Optional.empty();
        }

        private static Optional<AwsessionException> trouble(PollResult poll) {
            return poll instanceof PollResult.Trouble trouble
                    ? Optional.of(trouble.failure())
                    : Optional.empty();
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }

        /** Waits, but not beyond the timeout, at which there is one more poll. */
        private void sleep(Duration delay) throws InterruptedException {
            Duration left = shorter(delay, time.minus(elapsed()));
            while (left.isPositive()) {
                Duration part = shorter(left, progress.beat());
                environment.sleeper().sleep(part);
                left = left.minus(part);
                if (left.isPositive()) {
                    progress.passed(elapsed());
                }
            }
        }

        private Duration elapsed() {
            return environment.sleeper().passed().minus(start);
        }
    }
}
