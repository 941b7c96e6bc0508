package io.github.awsession.client.setting;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;

import java.util.Optional;

/** Reads the settings of requests to the metadata service of EC2 instances. */
public final class MetadataSettings {
    private final Settings settings;

    public MetadataSettings(Settings settings) {
        this.settings = settings;
    }

    /**
     * Refuses the values that AWS CLI refuses before every command, whether or not the command uses
     * the metadata service. When the profile does not exist, only a timeout in the environment
     * variables is checked.
     *
     * @throws GeneralException for a timeout or number of attempts that is not an integer, an
     *     unknown endpoint mode, or an endpoint that is not a valid URL
     */
    public static void check(Settings settings) {
        MetadataSettings metadata = new MetadataSettings(settings);
        if (metadata.isProfileKnown()) {
            metadata.timeoutSeconds();
            metadata.attempts();
            metadata.endpoint();
        } else if (settings.variables().find("AWS_METADATA_SERVICE_TIMEOUT").isPresent()) {
            metadata.timeoutSeconds();
        }
    }

    private boolean isProfileKnown() {
        try {
            settings.inProfile("region");
            return true;
        } catch (GeneralException _) {
            return false;
        }
    }

    public int timeoutSeconds() {
        return WholeNumber.of(
                settings, "AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout", 1);
    }

    public int attempts() {
        return WholeNumber.of(
                settings, "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts", 1);
    }

    /** Returns whether requests without a session token (IMDSv1) are disabled. */
    public boolean requiresToken() {
        return isTrue("AWS_EC2_METADATA_V1_DISABLED", "ec2_metadata_v1_disabled");
    }

    /** Returns the URL of the metadata service, with a slash at the end. */
    public String endpoint() {
        String usual = isSixthVersion() ? "http://[fd00:ec2::254]/" : "http://169.254.169.254/";
        String named =
                settings.find("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint")
                        .orElse("");
        String url = named.isEmpty() ? usual : named;
        if (!new EndpointUrl(url).isValid()) {
            throw new GeneralException("Invalid endpoint EC2 Instance Metadata endpoint: " + url);
        }
        return url.endsWith("/") ? url : url + "/";
    }

    private boolean isSixthVersion() {
        Optional<String> mode =
                settings.find(
                        "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
                        "ec2_metadata_service_endpoint_mode");
        if (mode.isEmpty()) {
            return isTrue("AWS_IMDS_USE_IPV6", "imds_use_ipv6");
        }
        boolean sixth = mode.get().equalsIgnoreCase("ipv6");
        if (!sixth && !mode.get().equalsIgnoreCase("ipv4")) {
            throw new GeneralException(
                    "Invalid EC2 Instance Metadata endpoint mode: "
                            + mode.get()
                            + " Valid endpoint modes (case-insensitive): ('ipv4', 'ipv6').");
        }
        return sixth;
    }

    private boolean isTrue(String variable, String key) {
        return settings.find(variable, key).orElse("").equalsIgnoreCase("true");
    }
}
