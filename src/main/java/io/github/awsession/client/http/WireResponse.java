package io.github.awsession.client.http;

import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

/** Holds an HTTP response with its whole body. */
public final class WireResponse {
    /** Is the first status that is not a success. */
    private static final int REDIRECTS = 300;

    private final SdkHttpResponse head;
    private byte[] body;
    private @Nullable Value document;

    WireResponse(SdkHttpResponse head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    SdkHttpResponse head() {
        return head;
    }

    public byte[] body() {
        return body;
    }

    public int status() {
        return head.statusCode();
    }

    public boolean isError() {
        return status() >= REDIRECTS;
    }

    /** Returns the first value of a header, which may be empty. */
    public Optional<String> header(String name) {
        // The look-up for one value in the SDK passes over empty values.
        List<String> values = head.matchingHeaders(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /**
     * Returns the JSON document in the body. The document is parsed once, although both the
     * decision about another attempt and the reading of the response use it.
     */
    public Value document() {
        Value known = document;
        if (known == null) {
            known = WireDocument.of(body);
            document = known;
            if (!isError()) {
                // Nobody needs both, and a list takes megabytes.
                body = new byte[0];
            }
        }
        return known;
    }

    /** Returns this response in the form that the SDK's HTTP clients return. */
    public HttpExecuteResponse forSdk() {
        return HttpExecuteResponse.builder()
                .response(head)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }
}
