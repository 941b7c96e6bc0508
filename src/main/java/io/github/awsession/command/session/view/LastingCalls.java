package io.github.awsession.command.session.view;

import io.github.awsession.client.Attempt;
import io.github.awsession.client.SingleAttempts;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

import java.time.Duration;

/**
 * Makes calls that start or end a paid session: it attempts them more often than configured, with a
 * pause that doubles, and with the same parameters, so that a service that has seen the request
 * responds as before.
 */
public record LastingCalls(Environment environment, SingleAttempts attempts) {
    private static final int MOST = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /**
     * Returns the response, or the last failure of those that a further attempt might not meet.
     *
     * @throws InterruptedByUserException when the thread is interrupted
     * @throws io.github.awsession.error.AwsessionException for a failure that further attempts
     *     cannot avoid
     */
    public Attempt call(Operation operation, Value.Structure parameters) {
        Duration pause = FIRST_PAUSE;
        Attempt attempt = attempts.attempt(operation, parameters, SILENCE);
        for (int tried = 1; tried < MOST && attempt instanceof Attempt.Refused; tried++) {
            sleep(pause);
            pause = pause.multipliedBy(2);
            attempt = attempts.attempt(operation, parameters, SILENCE);
        }
        return attempt;
    }

    /** Makes attempts as long as there is time, but at least one. */
    public Attempt within(Duration time, Operation operation, Value.Structure parameters) {
        Duration end = environment.sleeper().passed().plus(time);
        Duration pause = FIRST_PAUSE;
        Duration left = time;
        while (true) {
            Attempt attempt = attempts.attempt(operation, parameters, left);
            left = end.minus(environment.sleeper().passed());
            if (attempt instanceof Attempt.Answered || !left.isPositive()) {
                return attempt;
            }
            sleep(pause.compareTo(left) < 0 ? pause : left);
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
            left = end.minus(environment.sleeper().passed());
        }
    }

    private void sleep(Duration pause) {
        try {
            environment.sleeper().sleep(pause);
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }
}
