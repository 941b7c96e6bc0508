package io.github.awsession.client.http;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.transport.tls.Trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

import javax.net.ssl.SSLException;

/**
 * Defines which servers to trust: all servers with {@code --no-verify-ssl}; else those that are
 * verified by the certificates of {@code --ca-bundle}, {@code AWS_CA_BUNDLE}, the profile's {@code
 * ca_bundle} or {@code REQUESTS_CA_BUNDLE}; else those that are verified by Java's own
 * certificates.
 */
public record TlsSetting(Environment environment, Settings settings, ClientOptions options) {
    Trust trust() {
        if (!options.verifySsl()) {
            return new Trust.Everyone();
        }
        return trust(bundle());
    }

    /**
     * Returns whom connections to the gateway of Session Manager trust: also the certificates of
     * {@code SSL_CERT_FILE}, which is where the official client looks for them.
     */
    Trust gatewayTrust() {
        Optional<String> further = settings.variables().findNotEmpty("SSL_CERT_FILE");
        if (!options.verifySsl() || further.isEmpty()) {
            return trust();
        }
        Optional<String> first = bundle();
        return new Trust.Bundle(
                () -> {
                    byte[] more = content(further.get());
                    return first.isPresent() ? joined(content(first.get()), more) : more;
                });
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + 1 + second.length)
                .put(first)
                .put((byte) '\n')
                .put(second)
                .array();
    }

    private Trust trust(Optional<String> bundle) {
        return bundle.isPresent()
                ? new Trust.Bundle(() -> content(bundle.get()))
                : new Trust.Usual();
    }

    private Optional<String> bundle() {
        return settings.lookUp("ca_bundle")
                .option("--ca-bundle", options.caBundle())
                .variable("AWS_CA_BUNDLE")
                .key("ca_bundle")
                .variable("REQUESTS_CA_BUNDLE")
                .find();
    }

    /**
     * Refuses a blank name of the bundle, as AWS CLI does before any call, with plain HTTP too, but
     * not with {@code --no-verify-ssl}.
     */
    public void check() {
        if (options.verifySsl() && bundle().filter(String::isBlank).isPresent()) {
            throw new GeneralException(
                    "Invalid CA bundle: the configured value (ca_bundle, AWS_CA_BUNDLE, REQUESTS_CA_BUNDLE, or verify) resolved to an empty or whitespace-only string. Provide a valid path to a CA bundle file.");
        }
    }

    private byte[] content(String bundle) throws IOException {
        String path = new PathExpansion(environment).expandHome(bundle);
        try {
            return environment.files().read(path);
        } catch (FileFailure problem) {
            String message = String.valueOf(problem.getMessage());
            throw new SSLException(
                    message.substring(0, message.length() - ": ''".length() - path.length()));
        }
    }
}
