package io.github.awsession.client.sdk;

import io.github.awsession.client.http.CallRecord;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes requests before they are signed: adds the path and the query of the endpoint, to which
 * the SDK would add a slash, and replaces the query and the body where a {@link CallRecord} holds
 * replacements.
 */
public record RequestAdjustment(URI endpoint, CallRecord callRecord)
        implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(
            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest.Builder request = context.httpRequest().toBuilder();
        request.encodedPath(path(endpoint, request.encodedPath()));
        if (endpoint.getQuery() != null) {
            SdkHttpUtils.uriParams(endpoint).forEach(request::putRawQueryParameter);
        }
        for (Map.Entry<String, List<String>> query : callRecord.replacedQuery().entrySet()) {
            request.putRawQueryParameter(query.getKey(), query.getValue());
        }
        byte[] body = callRecord.replacedBody();
        if (body != null) {
            request.putHeader("Content-Length", Integer.toString(body.length));
        }
        return request.build();
    }

    /** Returns the path of an operation below the path of the endpoint. */
    public static String path(URI endpoint, String ofOperation) {
        String prefix = endpoint.getRawPath();
        if (ofOperation.equals("/")) {
            return prefix;
        }
        return prefix.endsWith("/")
                ? prefix.substring(0, prefix.length() - 1) + ofOperation
                : prefix + ofOperation;
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(
            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        byte[] body = callRecord.replacedBody();
        return body == null ? context.requestBody() : Optional.of(RequestBody.fromBytes(body));
    }
}
