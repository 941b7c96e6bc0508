package io.github.awsession.client.channel;

import io.github.awsession.client.http.Connections;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.datachannel.LineOpener;
import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.websocket.ClientUpgrade;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.SystemRandom;
import io.github.awsession.environment.setting.Settings;

import java.io.IOException;
import java.net.URI;
import java.util.Random;

/**
 * Opens connections to the gateway with the proxy, the trusted certificates and the time limits of
 * all other calls.
 */
public final class GatewayLines implements LineOpener {
    private static final String USER_AGENT = "awsession";

    private final Environment environment;
    private final Settings settings;
    private final ClientOptions options;
    private final Random random = new SystemRandom();

    public GatewayLines(Environment environment, Settings settings, ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.options = options;
    }

    @Override
    public Line open(String url) throws IOException {
        return new ClientUpgrade(
                        Connections.toGateway(environment, settings, options, http(url)).http(),
                        Connections.limits(options),
                        environment.sleeper()::passed,
                        random,
                        USER_AGENT)
                .open(url);
    }

    /** Returns the URL by which the proxy is chosen, without what may be a secret. */
    private static URI http(String url) throws IOException {
        int query = url.indexOf('?');
        try {
            URI stream = URI.create(query < 0 ? url : url.substring(0, query));
            String scheme = "wss".equalsIgnoreCase(stream.getScheme()) ? "https" : "http";
            return URI.create(scheme + "://" + stream.getRawAuthority());
        } catch (IllegalArgumentException _) {
            throw new IOException("The service gave a stream URL that is no URL");
        }
    }
}
