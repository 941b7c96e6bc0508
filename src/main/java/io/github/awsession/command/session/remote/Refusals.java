package io.github.awsession.command.session.remote;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.value.Value;

import java.util.List;

/** Knows what refusals of the service mean. */
public final class Refusals {
    private static final List<String> PASSING =
            List.of(
                    "TargetNotConnected",
                    "Throttl",
                    "TooManyRequests",
                    "RequestLimitExceeded",
                    "Internal",
                    "ServiceUnavailable",
                    "ExpiredToken",
                    "RequestExpired");

    private Refusals() {}

    static String code(ServiceException refusal) {
        return refusal.fields().get("Code") instanceof Value.Text(var code) ? code : "";
    }

    /**
     * Returns whether a failure to start a session may pass: a lost connection, a throttled
     * request, credentials that the user can renew, but not a refusal.
     */
    public static boolean mayPass(AwsessionException failure) {
        return !(failure instanceof ServiceException refusal)
                || PASSING.stream().anyMatch(code(refusal)::startsWith);
    }
}
