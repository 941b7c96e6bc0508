package io.github.awsession.client;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.util.Optional;

/** An HTTP answer with its whole body. */
@SuppressWarnings("ArrayRecordComponent")
record WireResponse(SdkHttpResponse head, byte[] body) {
    /** The first status that is not a success. */
    private static final int REDIRECTS = 300;

    int status() {
        return head.statusCode();
    }

    boolean isError() {
        return status() >= REDIRECTS;
    }

    Optional<String> header(String name) {
        return head.firstMatchingHeader(name);
    }

    /** The same answer as the SDK's HTTP clients give it. */
    HttpExecuteResponse forSdk() {
        return HttpExecuteResponse.builder()
                .response(head)
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }
}
