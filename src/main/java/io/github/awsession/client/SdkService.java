package io.github.awsession.client;

import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A service that the SDK has a client for.
 *
 * @param name the command word, {@code athena}
 * @param client opens its client
 * @param endpoint where the service lives by its own rules
 */
record SdkService<C extends AutoCloseable>(
        String name, Function<ClientSetup, C> client, Function<EndpointVariant, URI> endpoint) {
    <B extends SdkPojo & SdkBuilder<B, Q>, Q> SdkOperation<C, B, Q> operation(
            String operation, Supplier<B> request, BiFunction<C, Q, ? extends SdkPojo> method) {
        return new SdkOperation<>(this, operation, request, method);
    }
}
