package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.credentials.store.RefreshedCredentials;
import io.github.awsession.client.http.MetadataRequest;
import io.github.awsession.client.http.MetadataRequest.Answer;
import io.github.awsession.client.http.ProxySetting;
import io.github.awsession.client.setting.EndpointUrl;
import io.github.awsession.client.setting.MetadataSettings;
import io.github.awsession.client.wire.TimestampText;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.transport.ConnectTimeoutException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Fetches the credentials of the role of the EC2 instance that this process runs on. */
final class InstanceCredentials {
    private static final String ROLES = "latest/meta-data/iam/security-credentials/";
    private static final int PLAIN_LENGTH = "2026-01-02T03:04:05Z".length();
    private static final int BAD_REQUEST = 400;

    /**
     * Extends credentials that end sooner than this from now: the service that should have replaced
     * them may be down, and services may still accept them.
     */
    private static final Duration EXTENSION = Duration.ofMinutes(17);

    private final Environment environment;
    private final Settings settings;
    private final MetadataSettings metadata;

    InstanceCredentials(Environment environment, Settings settings) {
        this.environment = environment;
        this.settings = settings;
        this.metadata = new MetadataSettings(settings);
    }

    /**
     * Returns the credentials; empty when the instance has no role, or when this host is not an
     * instance.
     */
    Optional<Supplier<Credentials>> find() {
        return fetch().map(
                        first ->
                                RefreshedCredentials.after(
                                        environment.clock(), first, this::fetchAgain));
    }

    private Credentials fetchAgain() {
        return fetch().orElseThrow(
                        () ->
                                new GeneralException(
                                        "Error when retrieving credentials from iam-role: Credential refresh failed, response did not contain: access_key, secret_key, token, expiry_time"));
    }

    private Optional<Credentials> fetch() {
        Optional<Answer> answer = tokenAnswer();
        if (answer.filter(refused -> refused.status() == BAD_REQUEST).isPresent()) {
            return Optional.empty();
        }
        Optional<String> token = answer.filter(Answer::isOk).map(InstanceCredentials::text);
        if (token.orElse("").isEmpty() && metadata.requiresToken()) {
            throw new GeneralException(
                    "Error retrieving metadata: Unable to retrieve token for use in IMDSv2 call and IMDSv1 has been disabled");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        token.ifPresent(text -> headers.put("x-aws-ec2-metadata-token", text));
        Predicate<Answer> filled = found -> found.isOk() && found.body().length > 0;
        return ask(ROLES, headers, filled)
                .map(InstanceCredentials::text)
                .flatMap(
                        role ->
                                ask(
                                        ROLES + role,
                                        headers,
                                        found -> filled.test(found) && json(found) != null))
                .flatMap(found -> read(json(found)));
    }

    /**
     * Returns the response to the request for a token, a token or a refusal; empty when there is
     * neither.
     */
    private Optional<Answer> tokenAnswer() {
        MetadataRequest request = request();
        URI uri = uri("latest/api/token");
        Map<String, String> headers = Map.of("x-aws-ec2-metadata-token-ttl-seconds", "21600");
        for (int attempt = 0; attempt < metadata.attempts(); attempt++) {
            try {
                Answer answer = request.send("PUT", uri, headers);
                switch (answer.status()) {
                    case 200, BAD_REQUEST, 403, 404, 405 -> {
                        return Optional.of(answer);
                    }
                    default -> {}
                }
            } catch (ConnectTimeoutException _) {
                // The next attempt may succeed.
            } catch (SocketTimeoutException _) {
                return Optional.empty();
            } catch (IOException _) {
                // The next attempt may succeed.
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> ask(
            String path, Map<String, String> headers, Predicate<Answer> wanted) {
        MetadataRequest request = request();
        URI uri = uri(path);
        for (int attempt = 0; attempt < metadata.attempts(); attempt++) {
            try {
                Answer answer = request.send("GET", uri, headers);
                if (wanted.test(answer)) {
                    return Optional.of(answer);
                }
            } catch (IOException _) {
                // The next attempt may succeed.
            }
        }
        return Optional.empty();
    }

    private MetadataRequest request() {
        int timeout = metadata.timeoutSeconds();
        if (timeout <= 0 && metadata.attempts() > 0) {
            throw new GeneralException(
                    "An HTTP Client raised an unhandled exception: Attempted to set connect timeout to "
                            + timeout
                            + ", but the timeout cannot be set to a value less than or equal to 0.");
        }
        return new MetadataRequest(
                ProxySetting.of(settings.variables(), uri("")), timeout, environment.log());
    }

    /**
     * Returns the URL of a path, without line ends and tabs, because a role name in a response may
     * end with a line end.
     */
    private URI uri(String path) {
        String text = metadata.endpoint() + path;
        return new EndpointUrl(text.replace("\n", "").replace("\r", "").replace("\t", "")).uri();
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static @Nullable Value json(Answer answer) {
        try {
            return new JsonReader().read(text(answer));
        } catch (JsonSyntaxException _) {
            return null;
        }
    }

    private Optional<Credentials> read(@Nullable Value document) {
        if (document instanceof Value.Structure structure
                && structure.members().containsKey("Expiration")
                && structure.get("AccessKeyId") instanceof Value.Text(String accessKey)
                && structure.get("SecretAccessKey") instanceof Value.Text(String secretKey)
                && structure.get("Token") instanceof Value.Text(String token)) {
            return Optional.of(
                    new Credentials(accessKey, secretKey, token, end(structure.get("Expiration"))));
        }
        return Optional.empty();
    }

    private Instant end(@Nullable Value written) {
        if (!(written instanceof Value.Text(String text))) {
            throw new GeneralException("The end of the instance's credentials is no text");
        }
        Instant end = TimestampText.required(text);
        Instant extended = environment.clock().instant().plus(EXTENSION);
        return text.length() == PLAIN_LENGTH && end.isBefore(extended) ? extended : end;
    }
}
