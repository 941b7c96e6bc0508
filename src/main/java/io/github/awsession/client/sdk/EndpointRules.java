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
 * Asks the rules that the SDK has for a service where the service lives. The parameters of each
 * service are a type of their own, without one in common that knows a region.
 */
public final class EndpointRules {
    private EndpointRules() {}

    /**
     * The endpoint of a variant.
     *
     * @param rules of the service
     * @param region sets the region among the parameters of the rules, like the next two
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
