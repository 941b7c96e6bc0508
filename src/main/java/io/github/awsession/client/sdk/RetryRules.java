package io.github.awsession.client.sdk;

import io.github.awsession.client.http.CallRecord;
import io.github.awsession.client.http.WireResponse;
import io.github.awsession.client.setting.RetrySetting;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.InterruptedByUserException;

import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decides about another attempt as AWS CLI's standard mode does: after any failure of the
 * connection, four statuses and a list of codes. The delays are the SDK's: a random part of 1, 2,
 * 4... seconds, at most 20. They pass here, by the environment's time, so the SDK never waits
 * itself.
 */
public final class RetryRules implements BackoffStrategy {
    private static final Set<Integer> STATUSES = Set.of(500, 502, 503, 504);
    private static final Set<String> TRANSIENT =
            Set.of(
                    "RequestTimeout",
                    "RequestTimeoutException",
                    "PriorRequestNotComplete",
                    "IDPCommunicationError");
    private static final Set<String> THROTTLING =
            Set.of(
                    "Throttling",
                    "ThrottlingException",
                    "ThrottledException",
                    "RequestThrottledException",
                    "TooManyRequestsException",
                    "ProvisionedThroughputExceededException",
                    "TransactionInProgressException",
                    "RequestLimitExceeded",
                    "BandwidthLimitExceeded",
                    "LimitExceededException",
                    "RequestThrottled",
                    "SlowDown",
                    "PriorRequestNotComplete",
                    "EC2ThrottledException");
    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(20));

    private final CallRecord callRecord;
    private final Function<WireResponse, String> codes;
    private final Environment environment;

    public RetryRules(
            CallRecord callRecord, Function<WireResponse, String> codes, Environment environment) {
        this.environment = environment;
        this.callRecord = callRecord;
        this.codes = codes;
    }

    public RetryStrategy strategy(RetrySetting setting) {
        RetryStrategy.Builder<?, ?> builder =
                setting.adaptive()
                        ? AdaptiveRetryStrategy.builder()
                        : StandardRetryStrategy.builder();
        Predicate<Throwable> again = _ -> isWorthRetrying();
        Predicate<Throwable> throttled = _ -> isThrottled();
        return builder.maxAttempts(setting.maxAttempts())
                .useClientDefaults(false)
                .retryOnException(again)
                .treatAsThrottling(throttled)
                .backoffStrategy(this)
                .throttlingBackoffStrategy(this)
                .build();
    }

    /** Lets the delay before the next attempt pass and leaves none to the SDK. */
    @Override
    public Duration computeDelay(int attempt) {
        Duration delay = BACKOFF.computeDelay(attempt);
        if (environment.log().isOn()) {
            tell(delay);
        }
        try {
            environment.sleeper().sleep(delay);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
        return Duration.ZERO;
    }

    private void tell(Duration delay) {
        WireResponse answer = callRecord.response();
        String reason =
                answer == null
                        ? String.valueOf(callRecord.failure())
                        : "HTTP " + answer.status() + ' ' + codes.apply(answer);
        environment
                .log()
                .step(
                        "retry: attempt "
                                + callRecord.attempts()
                                + " failed ("
                                + reason.strip()
                                + "), attempt "
                                + (callRecord.attempts() + 1)
                                + " after "
                                + delay.toMillis()
                                + " ms");
    }

    /** What the SDK made of the failure says less than the wire does. */
    public boolean isWorthRetrying() {
        WireResponse answer = callRecord.response();
        if (answer == null) {
            return callRecord.failure() != null;
        }
        if (!answer.isError() || STATUSES.contains(answer.status())) {
            return answer.isError();
        }
        String code = codes.apply(answer);
        return TRANSIENT.contains(code) || THROTTLING.contains(code);
    }

    public boolean isThrottled() {
        WireResponse answer = callRecord.response();
        return answer != null && THROTTLING.contains(codes.apply(answer));
    }
}
