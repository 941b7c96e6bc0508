package io.github.awsession.client.sdk;

import io.github.awsession.client.wire.WireParameters;
import io.github.awsession.value.Value;

import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * An operation and the SDK method that performs it.
 *
 * @param service whose operation it is
 * @param request makes an empty request
 * @param method sends a request
 */
public record SdkOperation<C extends AutoCloseable, B extends SdkPojo & SdkBuilder<B, Q>, Q>(
        SdkService<C> service, Supplier<B> request, BiFunction<C, Q, ? extends SdkPojo> method) {

    /**
     * Sends the parameters; a document that the SDK's types cannot hold, and the query string,
     * whose timestamps the SDK spells in another way, go out as {@code wire} has them.
     */
    public void call(ClientSetup setup, Value.Structure parameters, WireParameters wire) {
        B builder = request.get();
        boolean complete = SdkTree.write(parameters, builder);
        setup.callRecord().replaceQuery(wire.query());
        if (!complete && wire.body() != null) {
            setup.callRecord().replaceBody(wire.body());
        }
        C client = service.client().apply(setup);
        // The exchange has noted the answer as it was on the wire.
        var _ = method.apply(client, builder.build());
    }
}
