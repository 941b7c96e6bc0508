package io.github.awsession.client;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers every request with an empty document and sends nothing. */
final class NoConnection implements SdkHttpClient {
    private static final int OK = 200;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return RecordingHttpClient.emptyDocument(
                        SdkHttpResponse.builder().statusCode(OK).build());
            }

            @Override
            public void abort() {
                // There is nothing to give up.
            }
        };
    }

    @Override
    public void close() {
        // There is nothing open.
    }
}
