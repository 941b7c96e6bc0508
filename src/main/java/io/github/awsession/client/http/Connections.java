package io.github.awsession.client.http;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.client.setting.EndpointSetting;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.setting.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections with our time-outs, proxy and trust; TLS is set up only where it is used. */
public final class Connections {
    private static final int DEFAULT_TIMEOUT_SECONDS = 60;
    private static final int MILLISECONDS = 1000;

    private final ClientOptions options;
    private final Optional<ProxySetting> proxy;
    private final TlsSetting tls;
    private final StepLog log;
    private boolean oneKeyShare;

    /**
     * {@code oneKeyShare} offers a single key exchange, which saves time with servers known to
     * accept it.
     */
    Connections(
            ClientOptions options,
            Optional<ProxySetting> proxy,
            TlsSetting tls,
            StepLog log,
            boolean oneKeyShare) {
        this.options = options;
        this.proxy = proxy;
        this.tls = tls;
        this.log = log;
        this.oneKeyShare = oneKeyShare;
    }

    /** Connections to an endpoint as the command line, the variables and the profile want them. */
    public static Connections of(
            Environment environment,
            Settings settings,
            ClientOptions options,
            EndpointSetting endpoint) {
        Optional<ProxySetting> proxy = ProxySetting.of(settings.variables(), endpoint.uri());
        StepLog log = environment.log();
        if (log.isOn()) {
            log.step("proxy: " + proxy.map(ProxySetting::shown).orElse("none"));
        }
        return new Connections(
                options,
                proxy,
                new TlsSetting(environment, settings, options),
                log,
                !endpoint.fips());
    }

    /** A connection that nothing was sent over yet. */
    public HttpURLConnection open(URI uri) {
        try {
            if (isSecured(uri)) {
                // Every connection begins with the default, and Java's own reads all its roots.
                HttpsURLConnection.setDefaultSSLSocketFactory(sockets());
            }
            HttpURLConnection connection =
                    (HttpURLConnection)
                            uri.toURL()
                                    .openConnection(
                                            proxy.map(ProxySetting::proxy).orElse(Proxy.NO_PROXY));
            connection.setConnectTimeout(milliseconds(options.connectTimeoutSeconds()));
            connection.setReadTimeout(milliseconds(options.readTimeoutSeconds()));
            connection.setUseCaches(false);
            connection.setInstanceFollowRedirects(false);
            if (proxy.isPresent()) {
                proxy.get().authorize(connection);
            }
            if (connection instanceof HttpsURLConnection secured) {
                tls.checkNames(secured);
            }
            return connection;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean isSecured(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private SSLSocketFactory sockets() throws IOException {
        SSLSocketFactory sockets = tls.sockets();
        return oneKeyShare ? new OneKeyShareSockets(sockets) : sockets;
    }

    /** Does ahead what opening the first connection would do; any thread may. */
    void preload(URI uri) {
        if (isSecured(uri)) {
            tls.load();
        }
    }

    /** Sends all that comes before a request that is complete but for its body. */
    void establish(HttpURLConnection connection) throws IOException {
        if (proxy.isPresent() && connection instanceof HttpsURLConnection) {
            Tunnel.open(connection);
        } else {
            connection.connect();
        }
    }

    /** Offers all key exchanges from now on; false when it did so already. */
    boolean offerAllKeyShares() {
        boolean before = oneKeyShare;
        oneKeyShare = false;
        return before;
    }

    StepLog log() {
        return log;
    }

    public Optional<ProxySetting> proxy() {
        return proxy;
    }

    private static int milliseconds(Optional<Integer> seconds) {
        int limit = Integer.MAX_VALUE / MILLISECONDS;
        return Math.min(seconds.orElse(DEFAULT_TIMEOUT_SECONDS), limit) * MILLISECONDS;
    }
}
