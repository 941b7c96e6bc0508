package io.github.awsession.client.credentials;

import io.github.awsession.client.sdk.ClientSetup;
import io.github.awsession.client.sdk.SdkService;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** How the one client of a service was set up, each time that it was opened. */
public final class OpenedClients {
    private final List<ClientSetup> setups = new ArrayList<>();

    /** A service whose client is this one, a mock most likely. */
    public <C extends AutoCloseable> SdkService<C> of(String name, C client) {
        return new SdkService<>(
                name,
                setup -> {
                    setups.add(setup);
                    return client;
                },
                variant -> URI.create("https://" + name + "." + variant.region() + ".test/"));
    }

    /** Who signed, call by call; nobody is null. */
    public List<String> accessKeys() {
        List<String> keys = new ArrayList<>();
        for (ClientSetup setup : setups) {
            keys.add(String.valueOf(setup.credentials().resolveCredentials().accessKeyId()));
        }
        return keys;
    }

    public URI endpoint() {
        return setups.getLast().endpoint();
    }
}
