package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.credentials.store.RefreshedCredentials;
import io.github.awsession.client.http.HttpFailure;
import io.github.awsession.client.http.MetadataRequest;
import io.github.awsession.client.setting.EndpointUrl;
import io.github.awsession.client.wire.TimestampText;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.text.Secrets;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.value.Value;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fetches the credentials that the host of a container (ECS, EKS) gives out at a URL in the
 * environment variables.
 */
final class ContainerCredentials {
    private static final String ADDRESS = "169.254.170.2";
    private static final List<String> HOSTS =
            List.of(ADDRESS, "169.254.170.23", "fd00:ec2::23", "localhost");
    private static final int TIMEOUT_SECONDS = 2;
    private static final int ATTEMPTS = 3;

    private final Environment environment;
    private final URI uri;
    private final Map<String, String> headers;

    private ContainerCredentials(Environment environment, URI uri, Map<String, String> headers) {
        this.environment = environment;
        this.uri = uri;
        this.headers = headers;
    }

    /** Makes a fetcher for the host that the variables name. No request is sent yet. */
    static ContainerCredentials of(Environment environment) {
        Map<String, String> headers = headers(environment);
        URI uri = uri(environment.variables());
        if (uri.getRawQuery() != null) {
            environment.log().hide(uri.getRawQuery());
        }
        return new ContainerCredentials(environment, uri, headers);
    }

    /**
     * Returns a supplier of the credentials that the host gives; a host that gives none is a
     * failure.
     */
    Supplier<Credentials> find() {
        return RefreshedCredentials.after(environment.clock(), fetch(), this::fetch);
    }

    private static Map<String, String> headers(Environment environment) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        authorization(environment).ifPresent(token -> headers.put("Authorization", token));
        return headers;
    }

    private static URI uri(Variables variables) {
        return checked(
                variables
                        .find("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
                        .map(path -> "http://" + ADDRESS + path)
                        .or(() -> variables.find("AWS_CONTAINER_CREDENTIALS_FULL_URI"))
                        .orElse(""));
    }

    private Credentials fetch() {
        if (!(document() instanceof Value.Structure document)) {
            throw failure("the answer is no JSON object");
        }
        return new Credentials(
                text(document, "AccessKeyId"),
                text(document, "SecretAccessKey"),
                text(document, "Token"),
                TimestampText.required(text(document, "Expiration")));
    }

    private Value document() {
        GeneralException last = failure("");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return attempt();
            } catch (GeneralException problem) {
                last = problem;
                pause();
            }
        }
        throw last;
    }

    private Value attempt() {
        try {
            MetadataRequest.Answer answer =
                    new MetadataRequest(Optional.empty(), TIMEOUT_SECONDS, environment.log())
                            .send("GET", uri, headers);
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            if (!answer.isOk()) {
                throw failure(
                        "Received non 200 response "
                                + answer.status()
                                + " from container metadata: "
                                + body);
            }
            return new JsonReader().read(body);
        } catch (IOException problem) {
            throw failure(
                    "Received error when attempting to retrieve container metadata: "
                            + HttpFailure.of(problem, shown(), null).getMessage());
        } catch (JsonSyntaxException _) {
            throw failure("Unable to parse JSON returned from container metadata services");
        }
    }

    /** Returns the URL without its query, which may grant access. */
    private URI shown() {
        String whole = uri.toString();
        int query = whole.indexOf('?');
        return query < 0 ? uri : URI.create(whole.substring(0, query + 1) + Secrets.MASK);
    }

    private void pause() {
        try {
            environment.sleeper().sleep(Duration.ofSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
    }

    private static String text(Value.Structure document, String name) {
        if (document.get(name) instanceof Value.Text text) {
            return text.value();
        }
        throw failure("the answer has no " + name);
    }

    private static Optional<String> authorization(Environment environment) {
        Variables variables = environment.variables();
        Optional<String> token =
                variables
                        .find("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")
                        .map(file -> content(environment, file))
                        .or(() -> variables.find("AWS_CONTAINER_AUTHORIZATION_TOKEN"));
        if (token.filter(text -> text.contains("\r") || text.contains("\n")).isPresent()) {
            throw new GeneralException("Auth token value is not a legal header value");
        }
        return token;
    }

    private static String content(Environment environment, String file) {
        try {
            return new String(environment.files().read(file), StandardCharsets.UTF_8);
        } catch (FileFailure problem) {
            throw new GeneralException(String.valueOf(problem.getMessage()));
        }
    }

    private static URI checked(String named) {
        EndpointUrl url = new EndpointUrl(named.replace(" ", "%20"));
        String host = url.host();
        if (!url.isSecured() && !HOSTS.contains(host) && !isLoopback(host)) {
            throw new GeneralException(
                    "Unsupported host '"
                            + (host.isEmpty() ? "None" : host)
                            + "'.  Can only retrieve metadata from a loopback address or one of these hosts: "
                            + String.join(", ", HOSTS));
        }
        return url.uri();
    }

    /**
     * Returns whether a host is a loopback address. AWS CLI does not accept an IPv4 loopback
     * address in the form of an IPv6 address.
     */
    private static boolean isLoopback(String host) {
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            return address.isLoopbackAddress()
                    && (address instanceof Inet6Address || host.indexOf(':') < 0);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static GeneralException failure(String reason) {
        return new GeneralException(
                "Error when retrieving credentials from container-role: Error retrieving metadata: "
                        + reason);
    }
}
