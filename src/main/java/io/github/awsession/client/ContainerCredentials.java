package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Variables;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Credentials that the host of a container (ECS, EKS) gives out under a URL in the environment
 * variables.
 */
final class ContainerCredentials {
    private static final String ADDRESS = "169.254.170.2";
    private static final List<String> HOSTS =
            List.of(ADDRESS, "169.254.170.23", "fd00:ec2::23", "localhost");
    private static final int ATTEMPTS = 3;

    private final Environment environment;
    private final Variables variables;

    ContainerCredentials(Environment environment) {
        this.environment = environment;
        this.variables = environment.variables();
    }

    /** The credentials, if the variables name a URL; a URL that gives none is a failure. */
    Optional<Credentials> find() {
        Optional<String> url =
                variables
                        .find("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
                        .map(path -> "http://" + ADDRESS + path)
                        .or(() -> variables.find("AWS_CONTAINER_CREDENTIALS_FULL_URI"));
        return url.map(this::fetch);
    }

    private Credentials fetch(String url) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        authorization().ifPresent(token -> headers.put("Authorization", token));
        URI uri = checked(url);
        MetadataRequest request = new MetadataRequest(environment, Optional.empty(), 2, ATTEMPTS);
        Value document =
                WireDocument.of(
                        request.get(uri, headers)
                                .orElseThrow(
                                        () ->
                                                failure(
                                                        "Received error when attempting to retrieve container metadata")));
        if (document instanceof Value.Structure structure) {
            return new Credentials(
                    text(structure, "AccessKeyId"),
                    text(structure, "SecretAccessKey"),
                    text(structure, "Token"));
        }
        throw failure("Unable to parse JSON returned from container metadata services");
    }

    private static String text(Value.Structure document, String name) {
        if (document.get(name) instanceof Value.Text text) {
            return text.value();
        }
        throw failure("Error retrieving metadata: the answer has no " + name);
    }

    private Optional<String> authorization() {
        Optional<String> token =
                variables
                        .find("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")
                        .map(this::content)
                        .or(() -> variables.find("AWS_CONTAINER_AUTHORIZATION_TOKEN"));
        if (token.filter(text -> text.contains("\r") || text.contains("\n")).isPresent()) {
            throw new GeneralException("Auth token value is not a legal header value");
        }
        return token;
    }

    private String content(String file) {
        try {
            return new String(environment.files().read(file), StandardCharsets.UTF_8);
        } catch (FileFailure problem) {
            throw new GeneralException(String.valueOf(problem.getMessage()));
        }
    }

    private static URI checked(String url) {
        URI uri = new EndpointUrl(url).uri();
        String host = uri.getHost() == null ? "" : uri.getHost().replace("[", "").replace("]", "");
        if (!uri.getScheme().equals("https") && !HOSTS.contains(host) && !isLoopback(host)) {
            throw new GeneralException(
                    "Unsupported host '"
                            + host
                            + "'.  Can only retrieve metadata from a loopback address or one of these hosts: "
                            + String.join(", ", HOSTS));
        }
        return uri;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static GeneralException failure(String reason) {
        return new GeneralException(
                "Error when retrieving credentials from container-role: " + reason);
    }
}
