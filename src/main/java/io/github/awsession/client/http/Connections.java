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

/**
 * Opens connections with the configured timeouts, proxy and trusted certificates. TLS is set up
 * only where it is used.
 */
public final class Connections {
    private static final int DEFAULT_TIMEOUT_SECONDS = 60;
    private static final int MILLISECONDS = 1000;

    private final ClientOptions options;
    private final Optional<ProxySetting> proxy;
    private final TlsSetting tls;
    private final StepLog log;
    private boolean oneKeyShare;

    /**
     * Makes connections with these settings. With {@code oneKeyShare}, a connection offers a single
     * key exchange, which saves time with servers known to accept it.
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

    /**
     * Returns connections to an endpoint with the settings of the command line, the variables and
     * the profile.
     */
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

    /** Returns these connections with the time limits of other options. */
    Connections within(ClientOptions limits) {
        return limits == options ? this : new Connections(limits, proxy, tls, log, oneKeyShare);
    }

    /** Returns a connection over which nothing was sent yet. */
    public HttpURLConnection open(URI uri) {
        try {
            if (isSecured(uri)) {
                // Java gives every new connection the default factory first, and its own default
                // factory reads all root certificates.
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

    /** Prepares TLS ahead of the first connection. Any thread may call this method. */
    void preload(URI uri) {
        if (isSecured(uri)) {
            tls.load();
        }
    }

    /**
     * Connects to the server, through a proxy and TLS where needed; nothing of the request is sent
     * yet. The request must be complete but for its body.
     */
    void establish(HttpURLConnection connection) throws IOException {
        if (proxy.isPresent() && connection instanceof HttpsURLConnection) {
            Tunnel.open(connection);
        } else {
            connection.connect();
        }
    }

    /** Offers all key exchanges from now on, and returns whether that is a change. */
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
