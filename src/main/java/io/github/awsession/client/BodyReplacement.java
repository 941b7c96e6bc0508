package io.github.awsession.client;

import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Puts the body of an {@link Exchange} into the request before it is signed, where the exchange has one. */
record BodyReplacement(Exchange exchange) implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        byte[] body = exchange.replacedBody();
        SdkHttpRequest request = context.httpRequest();
        return body == null
                ? request
                : request.toBuilder()
                        .putHeader("Content-Length", Integer.toString(body.length))
                        .build();
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(
            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        byte[] body = exchange.replacedBody();
        return body == null ? context.requestBody() : Optional.of(RequestBody.fromBytes(body));
    }
}
