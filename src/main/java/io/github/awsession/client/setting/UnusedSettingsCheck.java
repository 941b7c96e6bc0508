package io.github.awsession.client.setting;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks settings that do not matter for the services here, but whose invalid values AWS CLI
 * refuses all the same.
 */
public final class UnusedSettingsCheck {
    private static final BigInteger LARGEST_UNCOMPRESSED = BigInteger.valueOf(1_048_576);
    private static final List<String> WHEN = List.of("when_supported", "when_required");
    private static final List<String> MODES = List.of("preferred", "disabled", "required");

    private UnusedSettingsCheck() {}

    /** Throws a {@link GeneralException} in the words of AWS CLI for an invalid value. */
    public static void check(Settings settings) {
        checkCompression(settings);
        checkChecksums(
                settings, "AWS_REQUEST_CHECKSUM_CALCULATION", "request_checksum_calculation");
        checkChecksums(
                settings, "AWS_RESPONSE_CHECKSUM_VALIDATION", "response_checksum_validation");
        Optional<String> mode =
                settings.find("AWS_ACCOUNT_ID_ENDPOINT_MODE", "account_id_endpoint_mode");
        if (mode.isPresent() && !MODES.contains(mode.get().toLowerCase(Locale.ROOT))) {
            throw new GeneralException(
                    "The configured value '"
                            + mode.get().toLowerCase(Locale.ROOT)
                            + "' for 'account_id_endpoint_mode' is invalid. Valid values are: "
                            + choices(MODES)
                            + ".");
        }
        Optional<String> express =
                settings.find(
                        "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "s3_disable_express_session_auth");
        if (express.isPresent()
                && !express.get().equalsIgnoreCase("true")
                && !express.get().equalsIgnoreCase("false")) {
            throw new GeneralException(
                    "Invalid value \""
                            + express.get()
                            + "\" for s3_disable_express_session_auth. Value must be a boolean");
        }
    }

    private static void checkCompression(Settings settings) {
        Optional<String> size =
                settings.find(
                        "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
                        "request_min_compression_size_bytes");
        if (size.isEmpty()) {
            return;
        }
        String start = "Invalid value \"";
        String middle = "\" for request_min_compression_size_bytes. Value must be ";
        Optional<BigInteger> number = WholeNumber.parse(size.get());
        if (number.isEmpty()) {
            throw new GeneralException(
                    start
                            + size.get()
                            + middle
                            + "an integer. Received "
                            + PythonText.typeOf(new Value.Text(size.get()))
                            + " instead.");
        }
        if (number.get().signum() <= 0 || number.get().compareTo(LARGEST_UNCOMPRESSED) > 0) {
            throw new GeneralException(
                    start + number.get() + middle + "between 1 and " + LARGEST_UNCOMPRESSED + ".");
        }
    }

    private static void checkChecksums(Settings settings, String variable, String key) {
        Optional<String> when = settings.find(variable, key);
        if (when.isPresent() && !WHEN.contains(when.get().toLowerCase(Locale.ROOT))) {
            throw new GeneralException(
                    "Unsupported configuration value for "
                            + key
                            + ". Expected one of "
                            + choices(WHEN)
                            + " but got "
                            + when.get().toLowerCase(Locale.ROOT)
                            + ".");
        }
    }

    private static String choices(List<String> words) {
        return "('" + String.join("', '", words) + "')";
    }
}
