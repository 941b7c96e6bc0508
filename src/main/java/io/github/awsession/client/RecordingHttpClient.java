package io.github.awsession.client;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Notes every answer in an {@link Exchange} and shows the SDK an empty document with the same
 * status.
 *
 * <p>What AWS CLI prints depends on how values were written on the wire; the SDK's typed responses
 * no longer know that.
 */
final class RecordingHttpClient implements SdkHttpClient {
    private static final byte[] EMPTY_DOCUMENT = "{}".getBytes(StandardCharsets.US_ASCII);

    private final Transmission transmission;
    private final Exchange exchange;

    RecordingHttpClient(Connections connections, Exchange exchange) {
        this.transmission = new Transmission(connections);
        this.exchange = exchange;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return substitute(attempt(request));
            }

            @Override
            public void abort() {
                // Calls are not given up half-way.
            }
        };
    }

    private WireResponse attempt(HttpExecuteRequest request) throws IOException {
        exchange.started(target(request.httpRequest()));
        try {
            WireResponse answer = transmission.of(request);
            exchange.answered(answer);
            return answer;
        } catch (IOException problem) {
            exchange.failed(problem);
            throw problem;
        }
    }

    private static String target(SdkHttpRequest request) {
        Optional<String> query = request.encodedQueryParameters();
        return query.isEmpty() ? request.encodedPath() : request.encodedPath() + "?" + query.get();
    }

    private HttpExecuteResponse substitute(WireResponse answer) {
        if (exchange.hasTypedAnswers()) {
            return HttpExecuteResponse.builder()
                    .response(answer.head())
                    .responseBody(
                            AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                    .build();
        }
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(answer.status()).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(EMPTY_DOCUMENT)))
                .build();
    }

    @Override
    public String clientName() {
        return "Connections";
    }

    @Override
    public void close() {
        // Every request had a connection of its own.
    }
}
