package io.github.awsession.client;

import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks the rules that the SDK has for a service where the service lives. The parameters of each
 * service are a type of their own, without one in common that knows a region.
 */
final class EndpointRules {
    private EndpointRules() {}

    /**
     * The endpoint of a variant.
     *
     * @param rules of the service
     * @param region sets the region among the parameters of the rules, like the next two
     */
    static <B> URI ask(
            EndpointVariant variant,
            Function<Consumer<B>, CompletableFuture<Endpoint>> rules,
            BiFunction<B, Region, B> region,
            BiFunction<B, Boolean, B> fips,
            BiFunction<B, Boolean, B> dualStack) {
        return rules.apply(
                        parameters -> {
                            region.apply(parameters, variant.region());
                            fips.apply(parameters, variant.fips());
                            dualStack.apply(parameters, variant.dualStack());
                        })
                .join()
                .endpointUrl()
                .toUri();
    }
}
