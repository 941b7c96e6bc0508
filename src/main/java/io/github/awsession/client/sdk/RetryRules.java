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
 * Decides about another attempt as AWS CLI's standard mode does: a call is retried after any
 * failure of the connection, after four HTTP statuses and after a list of error codes. The delays
 * are the SDK's: a random part of 1, 2, 4... seconds, at most 20. This class waits for the delays
 * with the environment's sleeper, so the SDK never waits itself.
 */
public final class RetryRules implements BackoffStrategy {
    private static final Set<Integer> STATUSES = Set.of(500, 502, 503, 504);
    private static final Set<String> TRANSIENT =
            Set.of("RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete");
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
    private final String ownCode;

    public RetryRules(
            CallRecord callRecord, Function<WireResponse, String> codes, Environment environment) {
        this(callRecord, codes, environment, "");
    }

    /** Makes the rules of a service that has an error code of its own for transient failures. */
    public RetryRules(
            CallRecord callRecord,
            Function<WireResponse, String> codes,
            Environment environment,
            String ownCode) {
        this.ownCode = ownCode;
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

    /**
     * Waits for the delay before the next attempt, and returns zero, so that the SDK does not wait.
     */
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

    /**
     * Returns whether another attempt may help. The response itself decides, because the SDK's
     * exception holds less information.
     */
    public boolean isWorthRetrying() {
        WireResponse answer = callRecord.response();
        if (answer == null) {
            return callRecord.failedForNow();
        }
        if (!answer.isError() || STATUSES.contains(answer.status())) {
            return answer.isError();
        }
        String code = codes.apply(answer);
        return TRANSIENT.contains(code)
                || THROTTLING.contains(code)
                || (!ownCode.isEmpty() && code.equals(ownCode));
    }

    public boolean isThrottled() {
        WireResponse answer = callRecord.response();
        return answer != null && THROTTLING.contains(codes.apply(answer));
    }
}
