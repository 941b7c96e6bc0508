package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.setting.WholeNumber;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.UsageException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Describes which role is requested of the Security Token Service, and how.
 *
 * @param parameters the parameters as the service names them, in the order in which AWS CLI checks
 *     them
 */
record RoleRequest(SequencedMap<String, Value> parameters) {

    /**
     * Returns the request for the role of a profile. A duration that is not a number counts as
     * absent.
     */
    static RoleRequest of(ConfigurationSection profile) {
        SequencedMap<String, Value> parameters = new LinkedHashMap<>();
        put(parameters, "RoleSessionName", profile.find("role_session_name"));
        put(parameters, "ExternalId", profile.find("external_id"));
        put(parameters, "SerialNumber", profile.find("mfa_serial"));
        profile.find("duration_seconds")
                .flatMap(WholeNumber::parse)
                .ifPresent(
                        seconds -> parameters.put("DurationSeconds", new Value.Integral(seconds)));
        put(parameters, "RoleArn", profile.find("role_arn"));
        return new RoleRequest(parameters);
    }

    /** Returns the request for the role of a web identity. */
    static RoleRequest withWebIdentity(String role, Optional<String> sessionName) {
        SequencedMap<String, Value> parameters = new LinkedHashMap<>();
        put(parameters, "RoleSessionName", sessionName);
        put(parameters, "RoleArn", Optional.of(role));
        return new RoleRequest(parameters);
    }

    /**
     * Adds a parameter if it is present. An empty session name counts as absent, so that a name is
     * generated.
     */
    private static void put(
            SequencedMap<String, Value> parameters, String name, Optional<String> value) {
        if (value.isPresent() && !(name.equals("RoleSessionName") && value.get().isEmpty())) {
            parameters.put(name, new Value.Text(value.get()));
        }
    }

    RoleRequest with(String name, String value) {
        SequencedMap<String, Value> more = new LinkedHashMap<>(parameters);
        more.put(name, new Value.Text(value));
        return new RoleRequest(more);
    }

    Optional<String> text(String name) {
        return parameters.get(name) instanceof Value.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    Optional<Integer> durationSeconds() {
        return parameters.get("DurationSeconds") instanceof Value.Integral(BigInteger seconds)
                ? Optional.of(WholeNumber.limited(seconds))
                : Optional.empty();
    }

    /**
     * Returns the name under which AWS CLI keeps the credentials, which depends on the parameters
     * but not on a generated session name.
     */
    String cacheName() {
        SequencedMap<String, Value> sorted = new LinkedHashMap<>(new TreeMap<>(parameters));
        return CredentialCache.digest(
                "SHA-1",
                JsonWriter.write(new Value.Structure(sorted), JsonWriter.Layout.SPACED, true));
    }

    /**
     * Checks the minimums of the service's model, unless the profile turns the validation off.
     *
     * @throws UsageException for parameters that are too short or too small
     */
    void check(Settings settings) {
        if (!settings.inProfile("parameter_validation").orElse("true").equalsIgnoreCase("true")) {
            return;
        }
        List<String> violations = new ArrayList<>();
        for (Map.Entry<String, Value> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            int least = minimum(name);
            if (parameter.getValue() instanceof Value.Text(String text)
                    && text.codePointCount(0, text.length()) < least) {
                violations.add(
                        "Invalid length for parameter "
                                + name
                                + ", value: "
                                + text.codePointCount(0, text.length())
                                + ", valid min length: "
                                + least);
            } else if (parameter.getValue() instanceof Value.Integral(BigInteger number)
                    && number.compareTo(BigInteger.valueOf(least)) < 0) {
                violations.add(
                        "Invalid value for parameter "
                                + name
                                + ", value: "
                                + number
                                + ", valid min value: "
                                + least);
            }
        }
        if (!violations.isEmpty()) {
            throw new UsageException(
                    "Parameter validation failed:\n" + String.join("\n", violations));
        }
    }

    private static int minimum(String parameter) {
        return switch (parameter) {
            case "RoleArn" -> 20;
            case "SerialNumber" -> 9;
            case "TokenCode" -> 6;
            case "WebIdentityToken" -> 4;
            case "DurationSeconds" -> 900;
            default -> 2;
        };
    }
}
