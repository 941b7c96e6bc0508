package io.github.awsession.client.http;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Defines which servers to trust: all servers with {@code --no-verify-ssl}; else those that are
 * verified by the certificates of {@code --ca-bundle}, {@code AWS_CA_BUNDLE}, the profile's {@code
 * ca_bundle} or {@code REQUESTS_CA_BUNDLE}; else those that are verified by Java's own
 * certificates.
 */
public final class TlsSetting {
    private final Environment environment;
    private final Settings settings;
    private final ClientOptions options;
    private final FutureTask<SSLSocketFactory> sockets =
            new FutureTask<>(() -> context().getSocketFactory());

    public TlsSetting(Environment environment, Settings settings, ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.options = options;
    }

    /**
     * Does the work that {@link #sockets} would do at its first call. Any thread may call this
     * method.
     */
    void load() {
        sockets.run();
    }

    /**
     * Returns the factory of trusted connections.
     *
     * @throws IOException for a bundle that cannot be used
     */
    SSLSocketFactory sockets() throws IOException {
        load();
        try {
            return sockets.get();
        } catch (ExecutionException problem) {
            switch (problem.getCause()) {
                case IOException reason -> throw reason;
                case RuntimeException reason -> throw reason;
                case null, default -> throw new IllegalStateException(problem);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
    }

    /** Turns off the check of the server's name where certificates are not checked. */
    void checkNames(HttpsURLConnection connection) {
        if (!options.verifySsl()) {
            connection.setHostnameVerifier((_, _) -> true);
        }
    }

    private SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trustManagers(), null);
            return context;
        } catch (GeneralSecurityException problem) {
            throw new SSLException(problem);
        }
    }

    private TrustManager @Nullable [] trustManagers() throws IOException, GeneralSecurityException {
        if (!options.verifySsl()) {
            return new TrustManager[] {new TrustEveryone()};
        }
        Optional<String> bundle = bundle();
        return bundle.isPresent() ? trustManagers(bundle.get()) : null;
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

    private TrustManager[] trustManagers(String bundle)
            throws IOException, GeneralSecurityException {
        KeyStore store = CertificateBundle.read(content(bundle));
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
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
