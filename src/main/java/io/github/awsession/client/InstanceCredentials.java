package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Credentials of the role of the EC2 instance that this process runs on. */
final class InstanceCredentials {
    private static final String ROLES = "latest/meta-data/iam/security-credentials/";

    private final Environment environment;
    private final Settings settings;

    InstanceCredentials(Environment environment, Settings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /** The credentials; nothing when the instance has no role, or this is no instance. */
    Optional<Credentials> find() {
        if (isTrue(settings.variables().find("AWS_EC2_METADATA_DISABLED"))) {
            return Optional.empty();
        }
        URI base = base();
        MetadataRequest request =
                new MetadataRequest(
                        environment,
                        ProxySetting.of(settings.variables(), base),
                        number("AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout"),
                        number(
                                "AWS_METADATA_SERVICE_NUM_ATTEMPTS",
                                "metadata_service_num_attempts"));
        Map<String, String> headers = new LinkedHashMap<>();
        Optional<String> token =
                request.send(
                                "PUT",
                                base.resolve("latest/api/token"),
                                Map.of("x-aws-ec2-metadata-token-ttl-seconds", "21600"))
                        .map(InstanceCredentials::text);
        token.ifPresent(text -> headers.put("x-aws-ec2-metadata-token", text));
        if (token.isEmpty()
                && isTrue(
                        settings.find(
                                "AWS_EC2_METADATA_V1_DISABLED", "ec2_metadata_v1_disabled"))) {
            return Optional.empty();
        }
        return request.get(base.resolve(ROLES), headers)
                .map(InstanceCredentials::text)
                .filter(role -> !role.isEmpty())
                .flatMap(role -> request.get(base.resolve(ROLES + role), headers))
                .flatMap(InstanceCredentials::read);
    }

    private static Optional<Credentials> read(byte[] body) {
        boolean complete =
                WireDocument.of(body) instanceof Value.Structure document
                        && document.get("Expiration") != null
                        && document.get("AccessKeyId") instanceof Value.Text
                        && document.get("SecretAccessKey") instanceof Value.Text
                        && document.get("Token") instanceof Value.Text;
        if (!complete || !(WireDocument.of(body) instanceof Value.Structure document)) {
            return Optional.empty();
        }
        return Optional.of(
                new Credentials(
                        member(document, "AccessKeyId"),
                        member(document, "SecretAccessKey"),
                        member(document, "Token")));
    }

    private static String member(Value.Structure document, String name) {
        return document.get(name) instanceof Value.Text text ? text.value() : "";
    }

    private URI base() {
        String mode =
                settings.find(
                                "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
                                "ec2_metadata_service_endpoint_mode")
                        .orElse("ipv4");
        String usual =
                mode.equalsIgnoreCase("ipv6")
                        ? "http://[fd00:ec2::254]/"
                        : "http://169.254.169.254/";
        String url =
                settings.find("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint")
                        .filter(text -> !text.isEmpty())
                        .orElse(usual);
        try {
            return new EndpointUrl(url.endsWith("/") ? url : url + "/").uri();
        } catch (GeneralException _) {
            throw new GeneralException("Invalid endpoint EC2 Instance Metadata endpoint: " + url);
        }
    }

    private int number(String variable, String key) {
        String text = settings.find(variable, key).orElse("1");
        try {
            return Math.max(1, Integer.parseInt(text.strip()));
        } catch (NumberFormatException _) {
            throw new GeneralException(
                    "The value of " + key + " is not a whole number: '" + text + "'");
        }
    }

    private static boolean isTrue(Optional<String> setting) {
        return setting.orElse("").equalsIgnoreCase("true");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
