package io.github.awsession.client.http;

import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.util.Optional;

/** An HTTP response with its whole body. */
public final class WireResponse {
    /** The first status that is not a success. */
    private static final int REDIRECTS = 300;

    private final SdkHttpResponse head;
    private final byte[] body;
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

    public Optional<String> header(String name) {
        return head.firstMatchingHeader(name);
    }

    /**
     * The JSON document in the body. It is parsed once: whether another attempt is worth it and
     * what the response says are different questions to the same document.
     */
    public Value document() {
        Value known = document;
        if (known == null) {
            known = WireDocument.of(body);
            document = known;
        }
        return known;
    }

    /** The same response as the SDK's HTTP clients give it. */
    public HttpExecuteResponse forSdk() {
        return HttpExecuteResponse.builder()
                .response(head)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }
}
