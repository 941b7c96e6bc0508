package io.github.awsession.client;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Changes requests before they are signed: to the endpoint exactly as it was configured, where the operation adds no
 * path, and with the body of an {@link Exchange}, where it has one.
 */
record RequestAdjustment(URI endpoint, Exchange exchange) implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest.Builder request = context.httpRequest().toBuilder();
        if (request.encodedPath().equals(withSlash(endpoint.getRawPath()))) {
            request.uri(endpoint);
        }
        byte[] body = exchange.replacedBody();
        if (body != null) {
            request.putHeader("Content-Length", Integer.toString(body.length));
        }
        return request.build();
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(
            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        byte[] body = exchange.replacedBody();
        return body == null ? context.requestBody() : Optional.of(RequestBody.fromBytes(body));
    }
}
