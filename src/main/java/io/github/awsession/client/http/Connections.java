package io.github.awsession.client.http;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.client.setting.EndpointSetting;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.transport.HttpConnections;
import io.github.awsession.transport.Server;
import io.github.awsession.transport.TimeLimits;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.http.HttpResponse;
import io.github.awsession.transport.tls.Tls;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Holds connections with the configured time limits, proxy and trusted certificates.
 *
 * @param http the connections
 * @param limits the limits of each exchange
 * @param proxy the proxy, if there is one
 * @param log the debug log
 */
public record Connections(
        HttpConnections http, TimeLimits limits, Optional<ProxySetting> proxy, StepLog log) {
    private static final int DEFAULT_TIMEOUT_SECONDS = 60;

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
        Tls tls = new Tls(new TlsSetting(environment, settings, options).trust(), !endpoint.fips());
        return new Connections(
                new HttpConnections(proxy.map(ProxySetting::proxy), tls),
                limits(options),
                proxy,
                log);
    }

    /**
     * Returns connections to the gateway of Session Manager. Like the official client, they never
     * use a proxy for this machine.
     */
    public static Connections toGateway(
            Environment environment, Settings settings, ClientOptions options, URI url) {
        Optional<ProxySetting> proxy =
                Loopback.isNamed(String.valueOf(url.getHost()))
                        ? Optional.empty()
                        : ProxySetting.of(settings.variables(), url);
        Tls tls = new Tls(new TlsSetting(environment, settings, options).gatewayTrust(), true);
        return new Connections(
                new HttpConnections(proxy.map(ProxySetting::proxy), tls),
                limits(options),
                proxy,
                environment.log());
    }

    /** Returns the same connections with other time limits. */
    Connections within(TimeLimits others) {
        return new Connections(http, others, proxy, log);
    }

    /** Returns the time limits that options set for every request. */
    public static TimeLimits limits(ClientOptions options) {
        return new TimeLimits(
                limit(options.connectTimeoutSeconds()), limit(options.readTimeoutSeconds()));
    }

    private static Duration limit(Optional<Integer> seconds) {
        return Duration.ofSeconds(seconds.orElse(DEFAULT_TIMEOUT_SECONDS));
    }

    /**
     * Prepares TLS for a URL that needs it.
     *
     * @throws IOException when the trusted certificates cannot be read
     */
    public void check(URI uri) throws IOException {
        if ("https".equalsIgnoreCase(uri.getScheme())) {
            http.check();
        }
    }

    /** Returns the work of connecting to a URL, for a thread that has time. */
    Runnable ahead(URI uri) {
        return http.ahead(Server.of(uri.getScheme(), uri.getHost(), uri.getPort()), limits);
    }

    /**
     * Exchanges a request and a response with a server.
     *
     * @param sending is run before the first byte of the request is sent
     */
    HttpResponse send(Server server, HttpRequest request, Runnable sending) throws IOException {
        return http.send(server, request, limits, sending);
    }
}
