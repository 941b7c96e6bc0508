package io.github.awsession.emulator;

import io.github.awsession.emulator.service.KeyPair;
import io.github.awsession.environment.Variables;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Holds the environment variables that lead AWS clients to the emulator.
 *
 * @param settings the variables to set, in the order in which they are shown
 * @param removals the variables that are set now and would lead clients elsewhere
 */
record ClientVariables(SequencedMap<String, String> settings, List<String> removals) {
    private static final String DEFAULT_REGION = "us-east-1";
    private static final String SERVICE_ENDPOINT = "AWS_ENDPOINT_URL_";
    private static final List<String> PROXIES =
            List.of("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");
    private static final Set<String> HARMFUL =
            Set.of(
                    "AWS_PROFILE",
                    "AWS_DEFAULT_PROFILE",
                    "AWS_SESSION_TOKEN",
                    "AWS_SECURITY_TOKEN",
                    "AWS_CREDENTIAL_EXPIRATION",
                    "AWS_AUTH_SCHEME_PREFERENCE",
                    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                    "AWS_USE_FIPS_ENDPOINT",
                    "AWS_USE_DUALSTACK_ENDPOINT");

    ClientVariables {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        removals = List.copyOf(removals);
    }

    /** Returns the changes to an environment; a region that is set there stays. */
    static ClientVariables of(URI endpoint, KeyPair keys, Variables current) {
        String region =
                current.findNotEmpty("AWS_REGION")
                        .or(() -> current.findNotEmpty("AWS_DEFAULT_REGION"))
                        .orElse(DEFAULT_REGION);
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("AWS_ENDPOINT_URL", endpoint.toString());
        settings.put("AWS_ACCESS_KEY_ID", keys.id());
        settings.put("AWS_SECRET_ACCESS_KEY", keys.secret());
        settings.put("AWS_REGION", region);
        settings.put("AWS_DEFAULT_REGION", region);
        if (PROXIES.stream().anyMatch(proxy -> current.findNotEmpty(proxy).isPresent())) {
            settings.put("NO_PROXY", noProxy(endpoint, current, "NO_PROXY", "no_proxy"));
            settings.put("no_proxy", noProxy(endpoint, current, "no_proxy", "NO_PROXY"));
        }
        List<String> removals =
                current.values().keySet().stream()
                        .filter(name -> HARMFUL.contains(name) || name.startsWith(SERVICE_ENDPOINT))
                        .sorted()
                        .toList();
        return new ClientVariables(settings, removals);
    }

    private static String noProxy(URI endpoint, Variables current, String name, String otherName) {
        return current.findNotEmpty(name)
                .or(() -> current.findNotEmpty(otherName))
                .map(hosts -> hosts + "," + endpoint.getHost())
                .orElse(endpoint.getHost());
    }

    /** Returns the environment with the changes applied. */
    Variables applied(Variables current) {
        Map<String, String> values = new LinkedHashMap<>(current.values());
        values.keySet().removeAll(removals);
        values.putAll(settings);
        return new Variables(values);
    }

    /** Returns the changes as lines for a POSIX shell. */
    String shellLines() {
        StringBuilder lines = new StringBuilder();
        settings.forEach(
                (name, value) ->
                        lines.append("export ")
                                .append(name)
                                .append('=')
                                .append(quoted(value))
                                .append('\n'));
        removals.forEach(name -> lines.append("unset ").append(name).append('\n'));
        return lines.toString();
    }

    private static String quoted(String value) {
        return value.matches("[\\w:/.,@%+-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
