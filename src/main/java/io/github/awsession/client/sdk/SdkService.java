package io.github.awsession.client.sdk;

import io.github.awsession.client.setting.EndpointVariant;

import java.net.URI;
import java.util.function.Function;

/**
 * A service that the SDK has a client for.
 *
 * @param name the command word, {@code athena}
 * @param client opens its client
 * @param endpoint where the service lives by its own rules
 */
public record SdkService<C extends AutoCloseable>(
        String name, Function<ClientSetup, C> client, Function<EndpointVariant, URI> endpoint) {}
