package io.github.awsession.client.sdk;

import io.github.awsession.client.wire.WireParameters;
import io.github.awsession.value.Value;

import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Describes an operation and the SDK method that performs the operation.
 *
 * @param service the service of the operation
 * @param request the method that makes an empty request
 * @param method the method that sends a request
 */
public record SdkOperation<C extends AutoCloseable, B extends SdkPojo & SdkBuilder<B, Q>, Q>(
        SdkService<C> service, Supplier<B> request, BiFunction<C, Q, ? extends SdkPojo> method) {

    /**
     * Sends the parameters. A document that the SDK's types cannot hold is sent as {@code wire}
     * holds it; the query string always is, because the SDK writes timestamps there in another
     * form.
     */
    public void call(OpenClient open, Value.Structure parameters, WireParameters wire) {
        B builder = request.get();
        boolean complete = SdkTree.write(parameters, builder);
        open.callRecord().replaceQuery(wire.query());
        if (!complete && wire.body() != null) {
            open.callRecord().replaceBody(wire.body());
        }
        C client = open.of(service);
        // The call record holds the response as it was on the wire.
        var _ = method.apply(client, builder.build());
    }
}
