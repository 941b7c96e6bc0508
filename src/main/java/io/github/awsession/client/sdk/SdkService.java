package io.github.awsession.client.sdk;

import io.github.awsession.client.setting.EndpointVariant;

import java.net.URI;
import java.util.function.Function;

/**
 * Describes a service for which the SDK has a client.
 *
 * @param name the command word of the service, {@code athena}
 * @param client the method that opens a client of the service
 * @param endpoint the rules for the endpoint of the service
 */
public record SdkService<C extends AutoCloseable>(
        String name, Function<ClientSetup, C> client, Function<EndpointVariant, URI> endpoint) {}
