package io.github.awsession.client.sdk;

import io.github.awsession.client.setting.EndpointVariant;

import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies the SDK's rules for the endpoint of a service. The SDK gives the rules of each service
 * their own type of parameters; these types have no common supertype with a region.
 */
public final class EndpointRules {
    private EndpointRules() {}

    /**
     * Returns the endpoint of a variant.
     *
     * @param rules the rules of the service
     * @param region the method that sets the region among the parameters of the rules; {@code fips}
     *     and {@code dualStack} set the other two parameters
     */
    public static <B> URI ask(
            EndpointVariant variant,
            Function<Consumer<B>, CompletableFuture<Endpoint>> rules,
            BiConsumer<B, Region> region,
            BiConsumer<B, Boolean> fips,
            BiConsumer<B, Boolean> dualStack) {
        return rules.apply(
                        parameters -> {
                            region.accept(parameters, variant.region());
                            fips.accept(parameters, variant.fips());
                            dualStack.accept(parameters, variant.dualStack());
                        })
                .join()
                .endpointUrl()
                .toUri();
    }
}
