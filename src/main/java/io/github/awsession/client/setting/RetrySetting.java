package io.github.awsession.client.setting;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Describes how often and how eagerly a call is retried.
 *
 * @param maxAttempts the greatest number of attempts, the first one included; at least 1
 * @param adaptive whether throttling also delays later calls
 */
public record RetrySetting(int maxAttempts, boolean adaptive) {
    private static final String DEFAULT_ATTEMPTS = "3";
    private static final BigInteger MOST_ATTEMPTS = BigInteger.valueOf(1_000_000);

    /** Returns the setting in {@code AWS_MAX_ATTEMPTS}, {@code AWS_RETRY_MODE} or the profile. */
    public static RetrySetting of(Settings settings) {
        String attempts =
                settings.lookUp("max_attempts")
                        .variable("AWS_MAX_ATTEMPTS")
                        .key("max_attempts")
                        .orElse(DEFAULT_ATTEMPTS);
        String mode =
                settings.lookUp("retry_mode")
                        .variable("AWS_RETRY_MODE")
                        .key("retry_mode")
                        .orElse("standard");
        int maxAttempts = number(attempts);
        if (!mode.equals("standard") && !mode.equals("adaptive")) {
            throw new GeneralException(
                    "Invalid value provided to \"mode\": \""
                            + mode
                            + "\" must be one of: \"standard\" or \"adaptive\"");
        }
        return new RetrySetting(maxAttempts, mode.equals("adaptive"));
    }

    private static int number(String text) {
        Optional<BigInteger> number = WholeNumber.parse(text);
        if (number.isEmpty()) {
            throw new GeneralException(
                    "Value provided to \"max_attempts\" is not an integer: '" + text + "'");
        }
        if (number.get().signum() > 0) {
            return number.get().min(MOST_ATTEMPTS).intValue();
        }
        throw new GeneralException(
                "Value provided to \"max_attempts\": "
                        + number.get()
                        + " must be an integer greater than or equal to one.");
    }
}
