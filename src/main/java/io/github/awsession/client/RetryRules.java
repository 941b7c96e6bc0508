package io.github.awsession.client;

import io.github.awsession.environment.StepLog;

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
 * 4... seconds, at most 20.
 */
final class RetryRules {
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

    private final Exchange exchange;
    private final Function<WireResponse, String> codes;
    private final StepLog log;

    RetryRules(Exchange exchange, Function<WireResponse, String> codes, StepLog log) {
        this.log = log;
        this.exchange = exchange;
        this.codes = codes;
    }

    RetryStrategy strategy(RetrySetting setting) {
        RetryStrategy.Builder<?, ?> builder =
                setting.adaptive()
                        ? AdaptiveRetryStrategy.builder()
                        : StandardRetryStrategy.builder();
        BackoffStrategy backoff = log.isOn() ? this::told : BACKOFF;
        Predicate<Throwable> again = _ -> isWorthRetrying();
        Predicate<Throwable> throttled = _ -> isThrottled();
        return builder.maxAttempts(setting.maxAttempts())
                .useClientDefaults(false)
                .retryOnException(again)
                .treatAsThrottling(throttled)
                .backoffStrategy(backoff)
                .throttlingBackoffStrategy(backoff)
                .build();
    }

    private Duration told(int attempt) {
        Duration delay = BACKOFF.computeDelay(attempt);
        WireResponse answer = exchange.response();
        String reason =
                answer == null
                        ? String.valueOf(exchange.failure())
                        : "HTTP " + answer.status() + ' ' + codes.apply(answer);
        log.step(
                "retry: attempt "
                        + exchange.attempts()
                        + " failed ("
                        + reason.strip()
                        + "), attempt "
                        + (exchange.attempts() + 1)
                        + " after "
                        + delay.toMillis()
                        + " ms");
        return delay;
    }

    /** What the SDK made of the failure says less than the wire does. */
    boolean isWorthRetrying() {
        WireResponse answer = exchange.response();
        if (answer == null) {
            return exchange.failure() != null;
        }
        if (!answer.isError() || STATUSES.contains(answer.status())) {
            return answer.isError();
        }
        String code = codes.apply(answer);
        return TRANSIENT.contains(code) || THROTTLING.contains(code);
    }

    boolean isThrottled() {
        WireResponse answer = exchange.response();
        return answer != null && THROTTLING.contains(codes.apply(answer));
    }
}
