package io.github.awsession.client.credentials.store;

import io.github.awsession.client.wire.TimestampText;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps JSON documents in a folder that AWS CLI reads and writes too: temporary credentials in
 * {@code ~/.aws/cli/cache}, logins in {@code ~/.aws/sso/cache}. The name of a file is a digest of
 * the request or the login that the file belongs to.
 */
public final class CredentialCache {
    /**
     * Limits the remaining time of kept credentials: credentials that end sooner are fetched again.
     */
    private static final Duration LEAST_TIME = Duration.ofMinutes(15);

    private final Environment environment;
    private final @Nullable String folder;

    private CredentialCache(Environment environment, @Nullable String folder) {
        this.environment = environment;
        this.folder = folder == null ? null : new PathExpansion(environment).expandHome(folder);
    }

    /** Returns a cache that keeps no documents. */
    public static CredentialCache ofNothing(Environment environment) {
        return new CredentialCache(environment, null);
    }

    public static CredentialCache ofCredentials(Environment environment) {
        return new CredentialCache(environment, "~/.aws/cli/cache/");
    }

    public static CredentialCache ofLogins(Environment environment) {
        return new CredentialCache(environment, "~/.aws/sso/cache/");
    }

    public static CredentialCache in(Environment environment, String folder) {
        return new CredentialCache(environment, folder.endsWith("/") ? folder : folder + "/");
    }

    /**
     * Returns the credentials kept under a name while they last; else fetches credentials and keeps
     * them under the name.
     */
    public Credentials through(String name, Supplier<Value.Structure> fetch) {
        Optional<Value.Structure> kept = find(name);
        if (kept.isPresent()) {
            Credentials known = credentials(kept.get());
            Instant needed = environment.clock().instant().plus(LEAST_TIME);
            if (known.end() == null || !known.end().isBefore(needed)) {
                return known;
            }
        }
        Value.Structure fetched = fetch.get();
        store(name, fetched);
        return credentials(fetched);
    }

    /**
     * Returns the document under a name; a document that cannot be read is a failure, as in AWS
     * CLI.
     */
    public Optional<Value.Structure> find(String name) {
        String path = path(name);
        if (path == null || !environment.files().isFile(path)) {
            return Optional.empty();
        }
        try {
            String text = new String(environment.files().read(path), StandardCharsets.UTF_8);
            return Optional.of(
                    new JsonReader().read(text) instanceof Value.Structure document
                            ? document
                            : Value.Structure.EMPTY);
        } catch (FileFailure | JsonSyntaxException problem) {
            throw new GeneralException(
                    "Unable to read the cached " + path + ": " + problem.getMessage());
        }
    }

    public void store(String name, Value.Structure document) {
        String path = path(name);
        if (path == null) {
            return;
        }
        try {
            environment
                    .files()
                    .writePrivately(
                            path,
                            JsonWriter.write(document, JsonWriter.Layout.SPACED, true)
                                    .getBytes(StandardCharsets.UTF_8));
        } catch (FileFailure problem) {
            throw new GeneralException(String.valueOf(problem.getMessage()));
        }
    }

    private @Nullable String path(String name) {
        return folder == null ? null : folder + name + ".json";
    }

    private static Credentials credentials(Value.Structure document) {
        if (!(document.get("Credentials") instanceof Value.Structure given)) {
            throw new GeneralException("The answer has no credentials");
        }
        return new Credentials(
                required(given, "AccessKeyId"),
                required(given, "SecretAccessKey"),
                required(given, "SessionToken"),
                TimestampText.required(required(given, "Expiration")));
    }

    private static String required(Value.Structure given, String name) {
        if (given.get(name) instanceof Value.Text(String text)) {
            return text;
        }
        throw new GeneralException("The credentials have no " + name);
    }

    /** Returns the text of a member of a document; empty when there is none. */
    public static String text(Value.Structure document, String name) {
        return document.get(name) instanceof Value.Text(String text) ? text : "";
    }

    /**
     * Returns the name of the file for a text: the text's digest in hexadecimal, by the algorithm
     * with this name in Java.
     */
    public static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(algorithm)
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
